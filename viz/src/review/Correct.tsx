/**
 * A form that says what a number should have been read as: only what is changed is sent.
 */
import { type FormEvent, useId, useState } from 'react';
import type { LinkedClaim } from '../../../src/model.ts';
import { slotWords } from '../data/words.ts';
import { correctable, correctionOf, firstOf } from './correction.ts';
import { useDesk } from './use-review.ts';

export function Correct({ claim }: { readonly claim: LinkedClaim }) {
  const [open, setOpen] = useState(false);
  if (open) return <CorrectForm claim={claim} onClose={() => setOpen(false)} />;
  return (
    <button type="button" className="button outlined" onClick={() => setOpen(true)}>
      Correct…
    </button>
  );
}

function CorrectForm({ claim, onClose }: { readonly claim: LinkedClaim; readonly onClose: () => void }) {
  const desk = useDesk();
  const id = useId();
  const [fields, setFields] = useState<ReadonlyMap<string, string>>(new Map());
  const correction = correctionOf(claim, fields);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!correction) return;
    void desk.give({ target: { kind: 'claim', id: claim.id }, verdict: 'correct', correction });
    onClose();
  };
  return (
    <form className="correct" aria-label="Correct this number" onSubmit={onSubmit}>
      {correctable.map((field) => (
        <p key={field}>
          <label htmlFor={`${id} ${field}`}>{field === 'value' ? 'Value' : slotWords[field]}</label>
          <input
            id={`${id} ${field}`}
            value={fields.get(field) ?? firstOf(claim, field)}
            onChange={(event) => setFields(new Map([...fields, [field, event.target.value]]))}
          />
        </p>
      ))}
      <p className="muted small">Several names are parted by “;”. The rest of the data follows when the page is loaded again.</p>
      <div className="verdict-buttons">
        <button type="submit" className="button accent" disabled={!correction}>
          Keep the correction
        </button>
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
