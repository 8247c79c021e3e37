/**
 * What a line of a listing is by its looks: running prose, a remark on a paper, a page's own words, or a headline.
 *
 * Used where nothing but looks tells papers apart: in abstract lists and saved pages. The bounds come from 20,000 arXiv titles and
 * abstracts: no title is longer than 230 characters or ends with a full stop, nearly all abstracts are longer than 200 characters.
 */
import { pattern } from '../../patterns.ts';

/** In characters. */
export const longestTitle = 300;
const closers = String.raw`[)\]"'”’»}$]{0,3}`;
const endsWithStop = pattern('read/ends-with-stop', `[.…。]${closers}$`);
const endsStatement = pattern('read/ends-statement', `[.…。!?]${closers}$`);
/** A stop between two sentences: `models. We`. */
const innerStop = pattern('read/inner-stop', String.raw`([\p{L}\d)]{1,9})[.]["”’]?\s\p{Lu}`, 'gu');
const abbreviations: ReadonlySet<string> = new Set('vs,v,dr,mr,ms,st,no,al,fig,eq,cf,inc,jr'.split(','));
const blanks = pattern('read/blanks', String.raw`\s`, 'u');

/** Running text of at least a sentence, such as an abstract. */
export function isProse(line: string): boolean {
  const text = line.trim();
  if (text.length > longestTitle) return true;
  const words = countWords(text);
  if (endsWithStop.test(text) && words >= 9) return true;
  const stops = [...text.matchAll(innerStop)].filter(([, word = '']) => !abbreviations.has(word.toLowerCase())).length;
  return (text.length >= 200 && stops >= 1) || (text.length >= 100 && stops >= 2);
}

/** Whether a line ends as a sentence does, or with a web address as the last sentence of many abstracts does. */
export function endsSentence(line: string): boolean {
  const text = line.trim();
  return endsStatement.test(text) || address.test(text.slice(text.lastIndexOf(' ') + 1));
}
const address = pattern('read/begins-address', String.raw`^[(<{]?(?:https?:\/\/|www\.)`, 'iu');

export function countWords(text: string): number {
  return text.split(blanks).filter(Boolean).length;
}

// ── remarks on a paper ───────────────────────────────────────────────────────────────────────────────────────────────

/** `118 pages`, `12+4 pp.`, `3 figures`. */
const extent = String.raw`\d{1,4}(?:\s?\+\s?\d{1,3})?\s(?:pages?|pp|figures?|figs?|tables?|slides|appendi(?:x|ces))\b`;
/** How a remark on the paper's fate or its files begins. */
const fate = [
  String.raw`(?:accepted|published|presented|submitted|appear(?:ed|s|ing)?|forthcoming|to be (?:published|presented|submitted)|to appear)(?: (?:in|at|by|to|for|as|on|with)\b|[,;:.]|$)`,
  String.raw`(?:in proceedings|proceedings of|camera[- ]ready|pre-?print|under (?:review|submission)|work in progress|technical report|tech report|withdrawn|retracted|best paper|oral|spotlight|poster)(?: (?:in|at|by|to|for|as|on|from|the|award|presentation|paper|version)\b|[,;:.(]|$)`,
  String.raw`(?:an? )?(?:short|long|full|extended|earlier|previous|preliminary|revised|final|published|journal|conference) (?:version|paper)\b`,
  String.raw`(?:(?:source )?codes?|data(?:sets?)?|models?|weights|demo|project(?: ?page)?|web ?(?:site|page)|home ?page|videos?|github)(?: (?:and|&) \w{1,12})?:\s?(?:https?:|www\.)`,
  '(?:comments?|note|keywords|doi|journal ref|msc classes?|acm classes?|report number):',
  String.raw`(?:the )?(?:first|last)? ?(?:two|three|\d)? ?authors contributed|equal contribution`,
  String.raw`v[1-9]:|https?:\/\/\S{1,200}$`,
].join('|');
const comment = pattern('read/comment', `^["'(]?(?:${extent}|${fate})`, 'iu');
/** A venue with its year: `ICML 2021`, `Workshop on … 2023`. */
const venue = pattern(
  'read/venue',
  String.raw`(?:^|[^\p{L}])(?:\p{Lu}{3,12}|NeurIPS|Interspeech|Findings|Workshop|Conference|Symposium|Journal|Transactions|Proceedings)(?:$|[^\p{L}])`,
  'u',
);
const venueYear = pattern('read/venue-year', String.raw`(?:[^\d](?:19|20)|['’])\d\d(?:$|\D)`, 'u');
const mentionsExtent = pattern('read/mentions-extent', String.raw`(?:^|[\s,;(])${extent}`, 'iu');

const longestComment = 400;

/** A remark such as `118 pages`, `Accepted to ICML 2021` or `Code: https://…`, which listings print beside an abstract. */
export function isComment(line: string): boolean {
  const text = line.trim();
  return text !== '' && text.length <= longestComment && comment.test(text);
}

/** Where remarks are expected: also a line that names a venue with its year, or a number of pages, anywhere. Titles may do so too. */
export function mayBeComment(line: string): boolean {
  const text = line.trim();
  return (
    isComment(line) ||
    (text.length <= longestComment && !isProse(text) && (mentionsExtent.test(text) || (venue.test(text) && venueYear.test(text))))
  );
}

// ── a page's own words ───────────────────────────────────────────────────────────────────────────────────────────────

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** `Mar 14`, `14 March 2025`, `2025-03-14`, `3 days ago`, `Published on Mar 14`. */
const dated = String.raw`(?:(?:published|submitted|posted|updated|released|last updated)\s?(?:on|at|:)?\s)?(?:${months}\.? \d{1,2}(?:,? \d{4})?|\d{1,2}\.? ${months}(?:,? \d{4})?|${months} \d{4}|\d{4}-\d\d-\d\d|(?:about |over )?(?:\d{1,3}|an?) (?:min(?:ute)?|hour|day|week|month|year)s? ago|today|yesterday)`;
/** `123`, `1.2k`, `+5`, `12 comments`, `· 5 authors`, `▲ 31`, `page 3 of 10`. */
const counted = String.raw`[^\p{L}\p{N}]{0,4}(?:\d[\d.,]{0,9}\s?[kKmM]?)?\s?(?:comments?|upvotes?|votes?|likes?|stars?|views?|authors?|downloads?|citations?|replies|papers?|results?|points?)?[^\p{L}\p{N}]{0,4}|page \d{1,5}(?: (?:of|\/) \d{1,5})?`;
/** What buttons and links say. */
const buttons =
  'new|hot|top|trending|popular|latest|recent|home|search|menu|next|prev(?:ious)?|more|back|share|save|like|upvotes?|votes?|reply|follow(?:ing)?|(?:un)?subscribe|sign ?(?:in|up|out)|log ?(?:in|out)|register|join(?: us| now)?|about(?: us)?|contact(?: us)?|help|faq|privacy(?: policy)?|terms(?: of (?:use|service))?|cookies?|settings|english|skip to (?:main )?content|(?:load|show|read|view|see|learn) (?:more|all|less)|(?:daily |trending |all |latest |new |top )?papers?|models?|datasets?|spaces|docs|pricing|enterprise|community|github|arxiv(?: page)?|pdf|html|code|project(?: page)?|website|abstract|authors?|comments?|discuss(?:ion)?|bookmark|cite|bibtex|download(?: pdf)?|copy link|add to (?:collection|library)|view (?:arxiv page|pdf|paper|on .{1,20})';
const chrome = pattern('read/chrome', String.raw`^(?:${dated}|${counted}|[^\p{L}\p{N}]{0,4}(?:${buttons})[^\p{L}\p{N}]{0,4})$`, 'iu');
/** How banners, bylines and calls to subscribe begin. */
const banner = pattern(
  'read/banner',
  String.raw`^(?:get .{0,60}\b(?:inbox|e-?mail|newsletter|updates?)\b|(?:subscribe|sign up|sign in|log in) (?:to|for|with)\b|(?:submitted|published|posted|curated|powered|made|built) by\b|by ?\p{Lu}\w{0,20} and the\b|follow us\b|©|\(c\) ?\d{4}|copyright\b|all rights reserved|(?:we|this (?:web)?site|this page) uses? cookies|accept (?:all )?cookies|by (?:continuing|using)\b|upvote \d|github \d)`,
  'iu',
);

/** Words of the page, not of a paper: dates, counts, buttons, banners. */
export function isChrome(line: string): boolean {
  const text = line.trim();
  return text.length <= 400 && (chrome.test(text) || banner.test(text));
}

const letter = pattern('read/letter', String.raw`\p{L}{2}`, 'u');

/** A line that may be a title: words, and neither prose nor a page's own. */
export function isHeadline(line: string): boolean {
  const text = line.trim();
  return letter.test(text) && text.length <= longestTitle && !isProse(text) && !isChrome(text);
}

const name = String.raw`(?:\p{Lu}[\p{L}’'.-]{0,24}|de|van|von|der|den|da|di|la|le|el|al|bin|ter)`;
const nameList = pattern('read/name-list', String.raw`^(?:by:?\s)?${name}(?:\s${name}){1,4}(?:[\d*†‡,]{0,4})?$`, 'u');

const byline = pattern('read/byline', String.raw`^by:?\s`, 'iu');
const betweenNames = pattern('read/between-listed', String.raw`\s?[,;·]\s|,? and | & `, 'u');

/** The names of a line that lists people and nothing else: `Ada Lovelace, Alan M. Turing and Grace Hopper`. */
export function authorsOf(line: string): readonly string[] {
  const names = line
    .trim()
    .replace(byline, '')
    .split(betweenNames)
    .map((one) => one.trim());
  return names.length >= 2 && names.every((one) => nameList.test(one)) ? names : [];
}
