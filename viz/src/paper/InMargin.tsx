/**
 * In the margin beside a line: the most severe of what the audit says of a sentence in it, and how much more there is. The glyph
 * is drawn, not written: the paper's words stay the paper's words, also when they are copied.
 */
import type { Finding } from '../../../src/model.ts';
import { checkName, verdictGlyphs, verdictWords } from '../data/audit.ts';
import { SelectLink } from './SelectLink.tsx';

export function InMargin({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  const [worst, ...others] = findings ?? [];
  if (!worst) return null;
  const said = `${verdictWords[worst.verdict]} (${checkName(worst.check)})`;
  const words = others.length > 0 ? `${said}, and ${others.length} more` : said;
  return (
    <span className="in-margin verdict" data-verdict={worst.verdict}>
      <SelectLink
        selection={{ kind: 'finding', id: worst.id }}
        className="verdict-glyph"
        title={words}
        aria-label={words}
        data-glyph={verdictGlyphs[worst.verdict]}
      />
    </span>
  );
}
