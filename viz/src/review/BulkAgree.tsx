/**
 * Agrees with every listed finding that nobody judged, as one act: asked once more before, taken back by one undo.
 */
import { useState } from 'react';
import { counted } from '../data/words.ts';
import { useDesk } from './use-review.ts';

export function BulkAgree({ findings }: { readonly findings: readonly string[] }) {
  const desk = useDesk();
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const open = findings.filter((id) => !desk.standing({ kind: 'finding', id }));
  if (open.length < 2) {
    return done ? (
      <p className="muted small" role="status">
        {desk.said()}
      </p>
    ) : null;
  }
  const agree = () => {
    setAsked(false);
    setDone(true);
    void desk.giveAll(open.map((id) => ({ target: { kind: 'finding', id }, verdict: 'agree' })));
  };
  if (!asked) {
    return (
      <button type="button" className="button outlined" onClick={() => setAsked(true)}>
        Agree with all listed…
      </button>
    );
  }
  return (
    <fieldset className="bulk">
      <legend className="unseen">Agree with all listed</legend>
      <span>Agree with {counted(open.length, 'finding')} not judged yet?</span>
      {/* biome-ignore lint/a11y/noAutofocus: the button pressed to come here is gone */}
      <button type="button" className="button accent" autoFocus onClick={agree}>
        Agree
      </button>
      <button type="button" className="button outlined" onClick={() => setAsked(false)}>
        Cancel
      </button>
    </fieldset>
  );
}
