/**
 * A number as the paper prints it, its decimal point under the ones above, with what its digits do not say: at least, percent, ±.
 */
import type { LinkedClaim } from '../../../src/model.ts';
import { valueWords } from '../data/words.ts';
import { useStanding } from '../review/use-review.ts';

const plainNumber = /^([-+−]?[\d,]+)((?:\.\d+)?%?)$/u;

export function Value({ claim }: { readonly claim: LinkedClaim }) {
  const { op, literal, unit, spread } = valueWords(claim);
  const { direction } = claim;
  const standing = useStanding({ kind: 'claim', id: claim.id });
  const rejected = standing?.state === 'rejected';
  const corrected = standing?.state === 'corrected' ? standing.correction?.value : undefined;
  return (
    <span className={rejected ? 'value rejected' : 'value'}>
      {rejected && <span className="unseen">rejected: </span>}
      {direction !== 'none' && <Arrow direction={direction} />}
      {op && <span className="value-op">{op} </span>}
      <b>{literal}</b>
      {unit && <span className="value-unit">{unit}</span>}
      {spread && <span className="value-unit"> {spread}</span>}
      {corrected !== undefined && (
        <>
          <span className="value-unit">
            {' '}
            <span aria-hidden="true">→</span>
            <span className="unseen">corrected to </span>
          </span>
          <b>{corrected}</b>
        </>
      )}
    </span>
  );
}

/** The value of a table's cell: whole digits to the right, decimals to the left, so that a column lines up. */
export function AlignedValue({ claim }: { readonly claim: LinkedClaim }) {
  const { op, literal, unit, spread } = valueWords(claim);
  const [, whole, decimals] = plainNumber.exec(literal) ?? [];
  const standing = useStanding({ kind: 'claim', id: claim.id });
  const rejected = standing?.state === 'rejected';
  if (standing?.state === 'corrected') return <Value claim={claim} />;
  if (whole === undefined || spread || unit.length > 1) return <Value claim={claim} />;
  return (
    <span className={rejected ? 'value aligned rejected' : 'value aligned'}>
      <span>
        {rejected && <span className="unseen">rejected: </span>}
        {claim.direction !== 'none' && <Arrow direction={claim.direction} />}
        {op && <span className="value-op">{op} </span>}
        <b>{whole}</b>
      </span>
      <span className="value-decimals">
        <b>{decimals}</b>
        {unit && <span className="value-unit">{unit}</span>}
      </span>
    </span>
  );
}

function Arrow({ direction }: { readonly direction: 'up' | 'down' }) {
  return (
    <span className="value-op">
      <span aria-hidden="true">{direction === 'up' ? '▲' : '▼'} </span>
      <span className="unseen">{direction === 'up' ? 'up by ' : 'down by '}</span>
    </span>
  );
}
