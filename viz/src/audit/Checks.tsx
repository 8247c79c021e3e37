/**
 * Every check there is: what it says here and how right it was when measured; grey, where it says nothing, why.
 */
import { checkNames, checksNotRun } from '../../../src/audit/names.ts';
import type { Finding } from '../../../src/model.ts';
import { checkName, measuredWords, verdictWords } from '../data/audit.ts';
import { toggleCheck } from '../state/actions.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';

const notRun: ReadonlyMap<string, string> = new Map(checksNotRun);

export function Checks({ findings }: { readonly findings: readonly Finding[] }) {
  const { checks } = useViewState();
  const counts = new Map<string, Map<string, number>>();
  for (const { check, verdict } of findings) {
    const ofCheck = counts.get(check) ?? new Map<string, number>();
    counts.set(check, ofCheck.set(verdict, (ofCheck.get(verdict) ?? 0) + 1));
  }
  const known = [...new Set([...Object.keys(checkNames), ...counts.keys(), ...checks])];
  const listed = known.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return (
    <details className="checks" open={checks.length > 0 || undefined}>
      <summary>
        By check <span className="muted">{counts.size}</span>
      </summary>
      <ul>
        {listed.map((check) => (
          <li key={check}>
            {counts.has(check) || checks.includes(check) ? (
              <SaysHere check={check} counts={counts.get(check)} />
            ) : (
              <SaysNothing check={check} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SaysHereProps {
  readonly check: string;
  readonly counts: ReadonlyMap<string, number> | undefined;
}

function SaysHere({ check, counts = new Map() }: SaysHereProps) {
  const { checks } = useViewState();
  const dispatch = useDispatch();
  return (
    <>
      <button type="button" className="counter" aria-pressed={checks.includes(check)} onClick={() => dispatch(toggleCheck(check))}>
        {checkName(check)} <span className="muted">{check}</span>
      </button>
      <span className="muted small">
        {[...counts].map(([verdict, count]) => `${count} ${verdictWords[verdict]}`).join(', ')} · {measuredWords(check)}
      </span>
    </>
  );
}

function SaysNothing({ check }: { readonly check: string }) {
  const why = notRun.get(check);
  return (
    <span className="muted small">
      {check} {checkName(check)}: {why ? `not run: ${why}` : 'found no numbers here that it could check'}
    </span>
  );
}
