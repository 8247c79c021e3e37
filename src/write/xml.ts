/**
 * Text that shows as itself in XML. Used by every format that is XML.
 */
import { pattern } from '../patterns.ts';

const special = pattern('write/xml-special', '[&<>"\'\\t\\n\\r]', 'gu');
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Control characters and lone surrogates, which no XML 1.0 document may hold. */
const unfit = pattern('write/unfit-for-xml', String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]`, 'gu');

/** For content and attributes alike; blanks other than spaces survive as references, what XML cannot hold becomes `\uFFFD`. */
export function escapeXml(text: string): string {
  return text.replace(unfit, '\uFFFD').replace(special, (one) => entities[one] ?? `&#${one.charCodeAt(0)};`);
}

/** `name="value"` for each field that has a value, each after a space. */
export function xmlAttributes(fields: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}
