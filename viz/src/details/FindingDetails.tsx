/**
 * One finding: the sentence with its numbers marked, the working, what it may mean, and what people say of it.
 */
import type { Finding, Paper, Span } from '../../../src/model.ts';
import { checkName, measuredWords, papersOf, possibleReadings } from '../data/audit.ts';
import { segments } from '../data/segments.ts';
import { paperTitle, printed } from '../data/words.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Value } from '../parts/Value.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { Verdicts } from '../review/Verdicts.tsx';
import { readPaper, select } from '../state/actions.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';

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
    </>
  );
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

function Marked({ paper, within, spans }: { readonly paper: Paper; readonly within: Span; readonly spans: readonly Span[] }) {
  const marks = spans.map((span) => ({ span, as: 'value' as const }));
  return segments(paper, within, marks).map(({ start, text, marks: here }) =>
    here.length === 0 ? (
      <span key={start}>{text}</span>
    ) : (
      <mark key={start} data-slot="value">
        {text}
      </mark>
    ),
  );
}

/** Results of several sources beside each other; what all settings share is grey, what is one's own stands out. */
function Sides({ finding }: { readonly finding: Finding }) {
  const { claims, papers, row } = useLibrary();
  const dispatch = useDispatch();
  const sides = finding.numbers.flatMap(({ claim: id }) => {
    const claim = claims.get(id ?? '');
    const found = claim && row(claim);
    return claim && found ? [{ claim, chips: found.chips, paper: papers.get(claim.paper) }] : [];
  });
  const isShared = (chip: string) => sides.every(({ chips }) => chips.includes(chip));
  return (
    <ul className="sides">
      {sides.map(({ claim, chips, paper }) => (
        <li key={claim.id}>
          <p className="side-head">
            <Value claim={claim} />
            <span className="tags">
              {chips.length === 0 && <span className="tag absent">setting not stated</span>}
              {chips.map((chip) => (
                <span key={chip} className={isShared(chip) ? 'tag muted' : 'tag own'}>
                  {chip}
                </span>
              ))}
            </span>
          </p>
          <Evidence claim={claim} />
          <button type="button" className="link small" onClick={() => dispatch(readPaper(claim.paper, claim.id))}>
            {paper ? paperTitle(paper) : claim.paper}
          </button>
        </li>
      ))}
    </ul>
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
