/**
 * One number: its sentence first, then what each slot holds and how sure that is, what else is reported of the same, and how it was read.
 */

import { settingChips } from '../../../src/filter.ts';
import type { LinkedClaim, LinkedFiller, SlotName } from '../../../src/model.ts';
import { slotNames } from '../../../src/model.ts';
import type { ResultRow } from '../../../src/results/rows.ts';
import { sourcePosition } from '../../../src/span.ts';
import { kindOne, paperFacts, paperTitle, roleWords, slotWords, subjectWords, valueText } from '../data/words.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Setting } from '../parts/Setting.tsx';
import { Value } from '../parts/Value.tsx';
import { Correct } from '../review/Correct.tsx';
import { Verdicts } from '../review/Verdicts.tsx';
import { readPaper, select } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';
import { AlsoReported } from './AlsoReported.tsx';
import { FindingList } from './FindingList.tsx';
import { Handing, type HandingProps } from './Handing.tsx';
import { Original, ThingLink } from './links.tsx';

export function ClaimDetails({ claim }: { readonly claim: LinkedClaim }) {
  const library = useLibrary();
  const row = library.row(claim);
  if (!row) return null;
  const metric = row.metric?.entity?.name ?? row.metric?.written;
  return (
    <>
      <p className="details-kind muted">
        {kindOne[claim.quantity.kind]} · {roleWords[claim.role]}
      </p>
      <h2 tabIndex={-1}>{subjectWords(row)}</h2>
      <p className="details-value">
        <Value claim={claim} /> {metric && <span className="muted">{metric}</span>}
        {row.better && <span className="muted small"> {row.better === 'higher' ? '↑ higher' : '↓ lower'} is better</span>}
      </p>
      <Evidence claim={claim} />
      <FindingList findings={library.audit.ofClaim(claim.id)} />
      <Source claim={claim} />
      <Verdicts target={{ kind: 'claim', id: claim.id }} />
      <Correct key={claim.id} claim={claim} />
      <Slots claim={claim} />
      <AlsoReported claim={claim} />
      <HowRead claim={claim} />
      <Handing facts={factsOf(row)} />
    </>
  );
}

function factsOf({ claim, paper, sentence }: ResultRow): HandingProps['facts'] {
  const { part, start, end } = claim.quantity.span;
  const slots = slotNames.flatMap((slot) => claim[slot].map(({ surface, rule }) => `${slot} “${surface}” by ${rule}`));
  return [
    ['Number', `${valueText(claim)}, read as ${claim.quantity.kind} (${claim.quantity.why})`],
    ['Sentence', sentence],
    ['Paper', `${paperTitle(paper)} (${paper.id})`],
    ['Place', `${part} ${start}–${end}`],
    ['Read by', slots.join('; ')],
    ['Id', claim.id],
  ];
}

function Source({ claim }: { readonly claim: LinkedClaim }) {
  const paper = useLibrary().papers.get(claim.paper);
  const { view } = useViewState();
  const dispatch = useDispatch();
  if (!paper) return null;
  return (
    <div className="source">
      <p>
        <button type="button" className="link" onClick={() => dispatch(select({ kind: 'node', key: `paper:${paper.id}` }))}>
          {paperTitle(paper)}
        </button>
      </p>
      <p className="muted small">
        {paperFacts(paper).join(' · ')}
        <Original paper={paper} />
      </p>
      {view !== 'paper' && (
        <button type="button" className="button outlined" onClick={() => dispatch(readPaper(paper.id, claim.id))}>
          <Icon name="page" /> Read in the paper’s text
        </button>
      )}
    </div>
  );
}

function Slots({ claim }: { readonly claim: LinkedClaim }) {
  const chips = settingChips(claim.setting);
  const filled = slotNames.filter((slot) => claim[slot].length > 0);
  const empty = (['subject', 'on', 'metric'] as const).filter((slot) => claim[slot].length === 0 && claim.quantity.kind !== 'size');
  return (
    <section>
      <h3>What it says</h3>
      <dl className="slots">
        {claim.of && <Slot title="Counts">{claim.of}</Slot>}
        {filled.map((slot) => (
          <Slot key={slot} title={slotWords[slot]} slot={slot}>
            {claim[slot].map((filler) => (
              <FillerWords key={`${filler.surface} ${filler.span?.start ?? ''}`} filler={filler} />
            ))}
          </Slot>
        ))}
        {claim.quantity.kind === 'change' && <Slot title="Change">{changeWords(claim)}</Slot>}
        {claim.quantity.kind !== 'size' && (
          <Slot title="Setting">
            <Setting chips={chips} />
          </Slot>
        )}
        {empty.map((slot) => (
          <Slot key={slot} title={slotWords[slot]}>
            <span className="muted">not stated</span>
          </Slot>
        ))}
      </dl>
    </section>
  );
}

interface SlotProps {
  readonly title: string;
  readonly slot?: SlotName;
  readonly children: React.ReactNode;
}

function Slot({ title, slot, children }: SlotProps) {
  return (
    <div data-slot={slot}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The thing, the paper's words where they differ, and whether the sentence says it or it was carried over. */
function FillerWords({ filler }: { readonly filler: LinkedFiller }) {
  const entity = useLibrary().entities.get(filler.entity ?? '');
  return (
    <p>
      {entity ? <ThingLink entity={entity} /> : filler.surface}
      {entity && entity.name !== filler.surface && <span className="muted small"> written “{filler.surface}”</span>}
      {filler.certainty === 'implied' && <span className="tag implied">implied</span>}
    </p>
  );
}

function changeWords({ direction, change }: LinkedClaim): string {
  const way = direction === 'none' ? 'difference' : direction;
  return change === 'none' || change === 'unspecified' ? `${way}; absolute or relative is not stated` : `${way}, ${change}`;
}

/** Which rules read it, how sure they are, and where it stands in the file: to check, and to report. */
function HowRead({ claim }: { readonly claim: LinkedClaim }) {
  const paper = useLibrary().papers.get(claim.paper);
  const { part, start, end } = claim.quantity.span;
  const place = paper && sourcePosition(paper.origin.map, part, start);
  const rules = slotNames.flatMap((slot) => claim[slot].map(({ rule }) => `${slot}: ${rule}`));
  return (
    <details className="how">
      <summary>How it was read</summary>
      <dl className="slots">
        <Slot title="Confidence">{Math.round(claim.confidence * 100)} %</Slot>
        <Slot title="Rules">
          {[`kind: ${claim.quantity.why}`, ...new Set(rules)].map((rule) => (
            <code key={rule}>{rule}</code>
          ))}
        </Slot>
        <Slot title="Place">
          {part} {start}–{end}
          {paper && place && (
            <>
              <br />
              {paper.origin.file}:{place.line}:{place.column}
            </>
          )}
        </Slot>
        {claim.cites.length > 0 && <Slot title="Cites">{claim.cites.join(', ')}</Slot>}
        <Slot title="Id">
          <code>{claim.id}</code>
        </Slot>
      </dl>
    </details>
  );
}
