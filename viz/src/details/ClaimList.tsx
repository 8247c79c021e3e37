/**
 * Numbers one below the other, each one click from its sentence, which opens in place.
 */
import { useState } from 'react';
import type { LinkedClaim } from '../../../src/model.ts';
import { counted, shortCite, subjectWords } from '../data/words.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { Value } from '../parts/Value.tsx';
import { select } from '../state/actions.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';

const atFirst = 12;

export interface ClaimListProps {
  readonly claims: readonly LinkedClaim[];
  /** What a number's line tells beside its value: what it is of, or which paper says it. */
  readonly tell: 'subject' | 'paper';
  /** The first sentence stands open. */
  readonly openFirst?: boolean;
}

export function ClaimList({ claims, tell, openFirst = false }: ClaimListProps) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | undefined>(openFirst ? claims[0]?.id : undefined);
  const listed = all ? claims : claims.slice(0, atFirst);
  return (
    <>
      <ul className="claim-list">
        {listed.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            tell={tell}
            open={claim.id === open}
            onToggle={() => setOpen(claim.id === open ? undefined : claim.id)}
          />
        ))}
      </ul>
      {claims.length > listed.length && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          Show all {counted(claims.length, 'number')}
        </button>
      )}
    </>
  );
}

interface ClaimItemProps {
  readonly claim: LinkedClaim;
  readonly tell: 'subject' | 'paper';
  readonly open: boolean;
  readonly onToggle: () => void;
}

function ClaimItem({ claim, tell, open, onToggle }: ClaimItemProps) {
  const dispatch = useDispatch();
  const row = useLibrary().row(claim);
  if (!row) return null;
  const metric = row.metric?.entity?.name ?? row.metric?.written ?? claim.of ?? '';
  const subject = subjectWords(row);
  const told = tell === 'subject' && subject !== metric ? subject : shortCite(row.paper);
  return (
    <li className={open ? 'open' : undefined}>
      <button type="button" className="claim-line" aria-expanded={open} onClick={onToggle}>
        <Value claim={claim} />
        <span className="claim-about">
          <span>{metric}</span>
          <span className="muted">{told}</span>
        </span>
      </button>
      {open && (
        <div className="claim-open">
          <Evidence claim={claim} />
          <button type="button" className="link small" onClick={() => dispatch(select({ kind: 'claim', id: claim.id }))}>
            All about this number
          </button>
        </div>
      )}
    </li>
  );
}
