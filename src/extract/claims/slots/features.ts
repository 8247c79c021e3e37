/**
 * What speaks for and against a candidate filling a slot of a claim, whichever the slot: who it is and where it stands.
 */
import { code, countCode } from '../reading/labels.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Word } from '../reading/reading.ts';
import { describeTies } from './bracket.ts';
import { type Candidate, isName } from './candidates/candidates.ts';
import { familyOf } from './candidates/families.ts';
import { ownScore } from './candidates/own.ts';
import type { Scene } from './candidates/scene.ts';
import type { Focus } from './focus.ts';
import { type Sink, template as t } from './templates.ts';
import { describeHead, describeSurroundings } from './words.ts';

/** Puts all features of a candidate that hold for every slot alike. */
export function describeCandidate(scene: Scene, focus: Focus, candidate: Candidate, sink: Sink): void {
  const broad = candidate.broadCode;
  describeTopic(scene, candidate, sink);
  sink.put(t.kind, candidate.kindCode);
  sink.put(t.unit, focus.unit, broad);
  sink.put(t.determiner, broad, determinerCode(candidate.determiner), candidate.resolved ? code.yes : code.no);
  if (candidate.stands && !candidate.resolved) sink.put(t.pronoun, candidate.kindCode, scene.own ? code.own : 0);
  if (candidate.counted) sink.put(t.counted, broad, candidate.sentence === focus.reading.index ? code.same : code.no, candidate.act);
  const head = candidate.resolved ? 0 : headCode(candidate, scene.lexicon);
  if (head > 0) sink.put(t.head, head);
  describeHead(scene, focus, candidate, sink);
  describeTies(focus.bracket, candidate, sink);
  if (candidate.sentence === focus.reading.index) describeNear(scene, focus, candidate, sink);
  else describeFar(scene, focus, candidate, sink);
}

/** Head nouns of the lists count as words; names do not. */
function headCode({ head }: Candidate, { generic, system, data, metric, labels }: Lexicon): number {
  return generic.has(head) || system.has(head) || data.has(head) || metric.has(head) ? labels.code(head) : 0;
}

const determiners: ReadonlyMap<string, number> = new Map(
  (['we', 'it', 'they', 'our', 'the', 'a', 'an', 'this', 'these', 'other'] as const).map((word) => [word, code[word]]),
);
const determinerCode = (word: string): number => (word === '' ? 0 : (determiners.get(word) ?? code.sign));

function describeTopic({ own }: Scene, { topic, broadCode: b }: Candidate, sink: Sink): void {
  const place = topic.titleName ? code.name : topic.inTitle ? code.title : 0;
  sink.put(t.own, own === topic ? code.yes : code.no, b);
  sink.put(t.brought, place, topic.proposed ? code.yes : code.no, topic.named ? code.yes : code.no, b);
  sink.put(t.ownScore, countCode(Math.round(ownScore(topic) / 1.5), 9), b);
  sink.put(t.places, countCode(topic.places, 3), b);
  const yes = (holds: boolean): number => (holds ? code.yes : code.no);
  sink.put(t.topicSide, b, yes(topic.compared), countCode(topic.acts, 2), yes(own === topic));
  sink.put(t.topicActs, b, yes(topic.trained), yes(topic.tested), yes(topic.made));
}

/** A candidate of another sentence: how far, how often its like is named, and whether this sentence has its like. */
function describeFar(scene: Scene, focus: Focus, candidate: Candidate, sink: Sink): void {
  const { reading } = focus;
  const b = candidate.broadCode;
  const back = reading.index - candidate.sentence;
  const title = scene.readings[candidate.sentence]?.sentence.part === 'title';
  const where = title ? code.title : back < 0 ? code.later : countCode(back, 3);
  const like = likesOf(scene, candidate);
  const presence = presenceCode(scene.candidates[reading.index] ?? [], candidate);
  sink.put(t.far);
  sink.put(t.farKind, where, candidate.kindCode);
  sink.put(t.farPresence, b, presence, where);
  sink.put(t.farOwn, b, presence, scene.own === candidate.topic ? code.yes : code.no);
  sink.put(t.farGovernor, b, candidate.governor);
  sink.put(t.farCount, b, isName(candidate.kind) ? code.yes : code.no, countCode(scene.named.get(candidate.broad) ?? 0, 3), presence);
  const newer = like.some(({ sentence, topic }) => sentence > candidate.sentence && sentence < reading.index && topic !== candidate.topic);
  sink.put(t.farNewer, b, newer ? code.yes : code.no, presence);
  sink.put(t.farHead, b, headCode(candidate, scene.lexicon));
  sink.put(t.actFar, b, candidate.act, candidate.kindCode);
}

/** All names of the paper that are broadly of a candidate's kind. */
function likesOf(scene: Scene, candidate: Candidate): readonly Candidate[] {
  return scene.names.get(candidate.broad) ?? [];
}

/** Whether the sentence has names or noun phrases of the candidate's kind. */
function presenceCode(here: readonly Candidate[], { broad }: Candidate): number {
  let named = false;
  let noun = false;
  for (const one of here) {
    if (one.broad !== broad || one.kind === 'pronoun') continue;
    if (one.kind.endsWith('noun')) noun = true;
    else named = true;
  }
  return named ? (noun ? code.match : code.name) : noun ? code.N : 0;
}

/** What lies between a candidate and the number. */
interface Between {
  readonly numbers: number;
  readonly verbs: number;
  readonly breaks: number;
  readonly brackets: number;
}

const breaking: ReadonlySet<string> = new Set([';', ':', 'while', 'whereas', 'which', 'but']);

function between(words: readonly Word[], from: number, to: number): Between {
  let numbers = 0;
  let verbs = 0;
  let breaks = 0;
  let brackets = 0;
  for (let i = from; i < to; i += 1) {
    const word = words[i];
    if (!word) break;
    if (word.code === code.Q) numbers += 1;
    else if (word.tag === 'verb') verbs += 1;
    else if (word.text === '(') brackets += 1;
    else if (word.text === ')') brackets -= 1;
    else if (breaking.has(word.text)) breaks += 1;
  }
  return { numbers, verbs, breaks, brackets };
}

/** A candidate of the same sentence. Of a list that the numbers are read with in order, only the one that is due has a place. */
function describeNear(scene: Scene, focus: Focus, candidate: Candidate, sink: Sink): void {
  const { alignment } = focus;
  if (alignment?.members.includes(candidate)) {
    const due = alignment.own === candidate;
    sink.put(t.aligned, due ? code.match : code.cross, alignment.said ? code.yes : code.no);
    sink.put(t.alignedKind, due ? code.match : code.cross, candidate.broadCode);
    if (!due) return;
  }
  describePlace(scene, focus, candidate, sink);
}

function describePlace(scene: Scene, focus: Focus, candidate: Candidate, sink: Sink): void {
  const { at, reading } = focus;
  const left = candidate.last < at;
  const side = left ? code.left : code.right;
  const from = left ? candidate.last + 1 : at + 1;
  const to = left ? at : candidate.opening;
  const b = candidate.broadCode;
  const kind = candidate.kindCode;
  const gap = distanceCode(to - from);
  const inner = between(reading.words, from, to);
  const numbers = countCode(inner.numbers, 3);
  sink.put(t.distance, side, gap, b);
  sink.put(t.distanceKind, side, gap, kind);
  sink.put(t.numbersBetween, side, numbers, b);
  sink.put(t.verbsBetween, side, countCode(inner.verbs, 3), b);
  sink.put(t.breaks, side, countCode(inner.breaks, 3));
  sink.put(t.brackets, side, inner.brackets < 0 ? code.other : countCode(inner.brackets, 2));
  sink.put(t.behind, candidate.next, b);
  sink.put(t.listed, candidate.listed ? code.yes : code.no, b);
  if (candidate.modifier) sink.put(t.modifier, b, candidate.next);
  if (candidate.framed > 0) {
    sink.put(t.framed, candidate.framed, kind);
    sink.put(t.framedGovernor, candidate.framed, candidate.governor, side);
  }
  sink.put(t.act, candidate.act, b, side, isName(candidate.kind) ? code.name : 0);
  if (candidate.apposed) sink.put(t.apposed, candidate.governor, b);
  if (candidate.opening <= 3) sink.put(t.initial, candidate.governor, b);
  describeGovernor(focus, candidate, { side, numbers }, sink);
  describeFamily(scene, focus, candidate, { side, numbers }, sink);
  describeRole(focus, candidate, side, sink);
  describeBonds(scene, focus, candidate, sink);
  sink.put(t.followUp, side, focus.after, b, inner.numbers > 0 ? code.yes : code.no);
  describePath(scene.lexicon, reading.words, { from, to, side, b }, sink);
  describeRivals(scene, focus, candidate, side, sink);
}

function distanceCode(n: number): number {
  if (n <= 0) return code[0];
  if (n <= 3) return n;
  return n <= 5 ? 4 : n <= 8 ? 5 : n <= 13 ? 6 : n <= 21 ? 7 : 8;
}

function describeGovernor(
  focus: Focus,
  candidate: Candidate,
  { side, numbers }: { readonly side: number; readonly numbers: number },
  sink: Sink,
): void {
  const { governor } = candidate;
  const b = candidate.broadCode;
  sink.put(t.governor, governor);
  sink.put(t.governorKind, governor, b);
  sink.put(t.governorOrder, governor, side, b, numbers);
  sink.put(t.governorClaim, governor, focus.kind, b, side);
  sink.put(t.leadGovernor, side, focus.before, governor, b);
  sink.put(t.endGovernor, focus.end, side, governor, b);
  sink.put(t.joint, governor, candidate.joint, b);
  sink.put(t.jointKind, governor, candidate.joint, side, focus.kind, b);
}

// biome-ignore lint/complexity/useMaxParams: called some thousand times a paper; an object each time would cost more than the work
function describeFamily(
  scene: Scene,
  focus: Focus,
  candidate: Candidate,
  { side, numbers }: { readonly side: number; readonly numbers: number },
  sink: Sink,
): void {
  const family = familyOf(candidate.governor, scene.lexicon);
  const b = candidate.broadCode;
  const role = roleCode(candidate, focus.verbAt, focus.at);
  sink.put(t.family, family, b, candidate.opening <= 3 ? code.first : 0);
  sink.put(t.familyKind, family, candidate.kindCode, focus.kind);
  sink.put(t.familyOrder, family, b, side, numbers);
  sink.put(t.familyLead, family, b, side, focus.before);
  sink.put(t.familyRole, family, b, role, focus.verb);
  sink.put(t.familyFramed, family, candidate.kindCode, candidate.framed, side);
}

/** Subject, object or behind: where it stands to the verb that brings the number in. */
function describeRole(focus: Focus, candidate: Candidate, side: number, sink: Sink): void {
  const { verbAt, verb, at } = focus;
  const b = candidate.broadCode;
  const role = roleCode(candidate, verbAt, at);
  sink.put(t.role, role, verb, b);
  sink.put(t.roleEnd, role, verb, focus.end, b);
  sink.put(t.governorRole, candidate.governor, role, verb);
  sink.put(t.leadUp, side, focus.before, b);
}

function roleCode(candidate: Candidate, verbAt: number, at: number): number {
  if (verbAt < 0) return 0;
  if (candidate.last < verbAt) return verbAt < at ? code.subject : code.ahead;
  return candidate.first > verbAt && candidate.first < at ? code.object : code.behind;
}

/** Subject or object of the verb that brings the number in. */
function describeBonds({ clauses }: Scene, focus: Focus, candidate: Candidate, sink: Sink): void {
  const { verb, verbAt, reading } = focus;
  const bonds = clauses[reading.index];
  const b = candidate.broadCode;
  const subject = bonds?.subjectBond(verbAt, candidate.last);
  const object = bonds?.objectBond(verbAt, candidate.last);
  const s = subject ? code[subject] : 0;
  const o = object ? code[object] : 0;
  sink.put(t.subject, s, b, verb);
  sink.put(t.subjectEnd, s, b, focus.end, focus.kind);
  sink.put(t.subjectKind, s, candidate.kindCode);
  sink.put(t.object, o, b, verb);
  sink.put(t.objectKind, o, candidate.kindCode, focus.kind);
  sink.put(t.objectLead, o, s, focus.before, b);
}

/** The words between, two from either end where they are more than four; runs of one label count once, hedges not at all. */
function describePath(
  { hedges }: Lexicon,
  words: readonly Word[],
  path: { readonly from: number; readonly to: number; readonly side: number; readonly b: number },
  sink: Sink,
): void {
  const codes: number[] = [];
  for (let i = path.from; i < path.to; i += 1) {
    const word = words[i];
    if (!word || word.tag === 'det' || word.tag === 'adv' || (word.tag !== 'noun' && hedges.has(word.text))) continue;
    if (codes[codes.length - 1] !== word.code) codes.push(word.code);
  }
  const [a = 0, b = 0, c = 0, d = 0] = codes.length <= 4 ? codes : [codes[0], codes[1], codes[codes.length - 2], codes[codes.length - 1]];
  sink.put(t.path, path.side, path.b, a, b, c, d);
}

/** How many of its like stand closer to the number. */
// biome-ignore lint/complexity/useMaxParams: called some thousand times a paper; an object each time would cost more than the work
function describeRivals(scene: Scene, focus: Focus, candidate: Candidate, side: number, sink: Sink): void {
  const { at } = focus;
  const left = side === code.left;
  const b = candidate.broadCode;
  let closer = 0;
  let first = true;
  for (const other of scene.candidates[candidate.sentence] ?? []) {
    if (other.broad !== candidate.broad || (other.first === candidate.first && other.last === candidate.last)) continue;
    if (left ? other.first > candidate.last && other.last < at : other.first > at && other.last < candidate.first) closer += 1;
    else if (left ? other.first < candidate.first : other.first > candidate.last) first = false;
  }
  const n = countCode(closer, 3);
  sink.put(t.closer, side, n, b);
  sink.put(t.closerKind, side, n, candidate.kindCode);
  sink.put(t.closerFirst, side, n, b, first ? code.yes : code.no);
  sink.put(t.closerGovernor, side, n, b, candidate.governor);
}

/** What speaks for leaving a slot empty, whichever the slot. */
export function describeNone(scene: Scene, focus: Focus, sink: Sink): void {
  const here = scene.candidates[focus.reading.index] ?? [];
  const has = (...kinds: readonly Candidate['kind'][]): number => (here.some(({ kind }) => kinds.includes(kind)) ? code.yes : code.no);
  const data = scene.named.get('data') ?? 0;
  sink.put(t.none, focus.kind);
  // How readily careful annotators leave a slot empty; training leaves it out for papers that others have annotated.
  sink.put(t.noneCareful, focus.kind);
  sink.put(t.noneUnit, focus.unit, focus.kind);
  sink.put(t.noneLead, focus.kind, focus.before);
  sink.put(t.noneFollow, focus.kind, focus.after);
  sink.put(t.noneVerb, focus.kind, focus.verb);
  sink.put(t.noneEnd, focus.end);
  describeSurroundings(focus, scene.lexicon, sink);
  sink.put(t.noneData, has('benchmark', 'dataset'), has('data-noun'), countCode(data, 3));
  sink.put(t.noneMetric, has('metric'), has('metric-noun'));
  for (const cue of comparing(focus.reading.words)) sink.put(t.noneCompared, focus.kind, scene.lexicon.labels.code(cue));
}

const comparisons: ReadonlySet<string> = new Set(['than', 'over', 'versus', 'vs', 'against', 'relative', 'baseline', 'baselines']);

function comparing(words: readonly Word[]): readonly string[] {
  const cues = words.flatMap((word) =>
    comparisons.has(word.text) ? [word.text] : word.code === code.Vbeat || word.code === code.Vcompare ? ['compare'] : [],
  );
  return [...new Set(cues)].slice(0, 2);
}
