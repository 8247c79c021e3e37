/**
 * One finding: the sentence with its numbers marked, the working, what it may mean, and what people say of it.
 */
import type { Finding } from '../../../src/model.ts';
import { checkName, measuredWords, papersOf, possibleReadings, verdictWords } from '../data/audit.ts';
import { paperTitle, printed } from '../data/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { Marked } from '../parts/Marked.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { Verdicts } from '../review/Verdicts.tsx';
import { readPaper, select } from '../state/actions.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import { Handing, type HandingProps } from './Handing.tsx';
import { Sides } from './Sides.tsx';

export function FindingDetails({ finding }: { readonly finding: Finding }) {
  const { verdict, check } = finding;
  return (
    <>
      <p className="details-kind muted">
        Finding · {check} {checkName(check)}
      </p>
      <h2 tabIndex={-1}>
        <VerdictMark verdict={verdict} />
      </h2>
      {papersOf(finding).length > 1 ? <Sides finding={finding} /> : <OneSentence finding={finding} />}
      <Working finding={finding} />
      <Verdicts target={{ kind: 'finding', id: finding.id }} />
      <Numbers finding={finding} />
      <p className="muted small">This check, on our test set: {measuredWords(check)}.</p>
      <Handing facts={factsOf(finding)} />
    </>
  );
}

function factsOf({ id, check, verdict, working, numbers }: Finding): HandingProps['facts'] {
  return [
    ['Finding', `${verdictWords[verdict]} (${check} ${checkName(check)})`],
    ['Working', working],
    ['Numbers', numbers.map(({ literal, paper, span }) => `${literal} (${paper}, ${span.part} ${span.start}–${span.end})`).join('; ')],
    ['Id', id],
  ];
}

/** The sentence of a finding, its numbers marked. */
function OneSentence({ finding }: { readonly finding: Finding }) {
  const { papers } = useLibrary();
  const dispatch = useDispatch();
  const [first] = finding.numbers;
  const paper = papers.get(first?.paper ?? '');
  if (!paper || !first) return null;
  return (
    <>
      <div className="evidence">
        <blockquote>
          “<Marked paper={paper} within={finding.sentence ?? first.span} spans={finding.numbers.map(({ span }) => span)} />”
        </blockquote>
      </div>
      <div className="source">
        <p>{paperTitle(paper)}</p>
        <button type="button" className="button outlined" onClick={() => dispatch(readPaper(paper.id, first.claim))}>
          <Icon name="page" /> Read in the paper’s text
        </button>
      </div>
    </>
  );
}

function Working({ finding: { working, verdict, check } }: { readonly finding: Finding }) {
  const isOff = verdict === 'does not add up' || verdict === 'check';
  return (
    <section>
      <h3>Working</h3>
      {working.split('; ').map((line) => (
        <p className="working" key={line}>
          {line}
        </p>
      ))}
      {isOff && <p className="muted">This says that the numbers do not fit together, not which one is off.</p>}
      {(isOff || verdict === 'conflict' || verdict === 'differs') && possibleReadings(check).length > 0 && (
        <p className="muted small">Possible readings: {possibleReadings(check).join(' · ')}</p>
      )}
    </section>
  );
}

function Numbers({ finding }: { readonly finding: Finding }) {
  const { claims } = useLibrary();
  const dispatch = useDispatch();
  return (
    <section>
      <h3>Its numbers</h3>
      <ul className="also">
        {finding.numbers.map(({ literal, role, claim: id, paper, span }) => (
          <li key={`${paper} ${span.part} ${span.start}`}>
            {id !== undefined && claims.has(id) ? (
              <button type="button" className="also-row" onClick={() => dispatch(select({ kind: 'claim', id }))}>
                <b>{printed(literal)}</b>
                <span className="muted">{role}</span>
              </button>
            ) : (
              <p className="also-row">
                <b>{printed(literal)}</b>
                <span className="muted">{role}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
