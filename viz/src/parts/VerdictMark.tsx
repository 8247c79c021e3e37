/**
 * What an audit says, as glyph and word; colour comes third.
 */
import type { Verdict } from '../../../src/model.ts';
import { verdictGlyphs, verdictWords } from '../data/audit.ts';

export function VerdictMark({ verdict, short = false }: { readonly verdict: Verdict; readonly short?: boolean }) {
  return (
    <span className="verdict" data-verdict={verdict}>
      <span className="verdict-glyph" aria-hidden="true">
        {verdictGlyphs[verdict]}
      </span>
      <span className={short ? 'unseen' : undefined}>{verdictWords[verdict]}</span>
    </span>
  );
}
