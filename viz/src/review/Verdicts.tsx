/**
 * What people say of a claim or finding, and buttons to say it, each with its key.
 */
import type { Standing } from '../../../src/model.ts';
import { useViewer } from '../viewer/viewer.tsx';
import type { Target } from './desk.ts';
import { judgeByKey, undoVerdict, useDesk, verdictKeys } from './use-review.ts';
import './review.css';

export function Verdicts({ target }: { readonly target: Target }) {
  const viewer = useViewer();
  const desk = useDesk();
  const standing = desk.standing(target);
  return (
    <section className="verdicts" aria-label="Review">
      {standing && <StandingLine standing={standing} />}
      <div className="verdict-buttons">
        {verdictKeys[target.kind].map(([key, verdict, words]) => (
          <button
            key={key}
            type="button"
            className="button outlined"
            aria-keyshortcuts={key}
            aria-pressed={standing ? stateOf[verdict] === standing.state : false}
            onClick={() => judgeByKey(viewer, key)}
          >
            {words} <kbd>{key}</kbd>
          </button>
        ))}
        <button type="button" className="button" aria-keyshortcuts="z" onClick={() => undoVerdict(viewer)}>
          Undo <kbd>z</kbd>
        </button>
      </div>
      <p className="muted small verdict-said" role="status">
        {desk.said()}
      </p>
    </section>
  );
}

const stateOf = { agree: 'agreed', reject: 'rejected', 'not a problem': 'not a problem', 'cannot tell': 'cannot tell' } as const;

const stateWords: Readonly<Record<Standing['state'], string>> = {
  agreed: 'Agreed to',
  rejected: 'Rejected: not what the sentence says',
  corrected: 'Corrected',
  'not a problem': 'Judged not a problem',
  'cannot tell': 'Cannot be told',
  disputed: 'Disputed: reviewers differ',
};

function StandingLine({ standing: { state, who, correction } }: { readonly standing: Standing }) {
  return (
    <p className="standing" data-state={state}>
      {stateWords[state]}
      {correction?.value !== undefined && ` to ${correction.value}`}
      <span className="muted small"> by {[...new Set(who)].join(', ')}</span>
    </p>
  );
}
