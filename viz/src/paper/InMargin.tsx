/**
 * In the margin beside a line: the most severe of what the audit says of a sentence in it, and how much more there is.
 */
import type { Finding } from '../../../src/model.ts';
import { checkName, verdictWords } from '../data/audit.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { SelectLink } from './SelectLink.tsx';

export function InMargin({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  const [worst, ...others] = findings ?? [];
  if (!worst) return null;
  const words = `${verdictWords[worst.verdict]} (${checkName(worst.check)})`;
  return (
    <span className="in-margin">
      <SelectLink
        selection={{ kind: 'finding', id: worst.id }}
        className="margin-link"
        title={others.length > 0 ? `${words}, and ${others.length} more` : words}
      >
        <VerdictMark verdict={worst.verdict} short />
      </SelectLink>
    </span>
  );
}
