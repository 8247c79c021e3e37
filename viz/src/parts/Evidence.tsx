/**
 * The sentence that a number stands in, its digits and the words of every slot marked. The largest text wherever it is shown.
 */
import type { LinkedClaim } from '../../../src/model.ts';
import { type EvidenceMark, evidenceOf } from '../data/evidence.ts';
import type { Segment } from '../data/segments.ts';
import { cellMarks, columnWords, placeWords, type TableRow, tableRowAt } from '../data/table-row.ts';
import { slotWords } from '../data/words.ts';
import { useLibrary } from '../viewer/viewer.tsx';

export function Evidence({ claim }: { readonly claim: LinkedClaim }) {
  const paper = useLibrary().papers.get(claim.paper);
  if (!paper) return <p className="muted">The paper of this number is not in the data.</p>;
  const { sentence, elsewhere } = evidenceOf(paper, claim);
  const row = tableRowAt(paper, claim.sentence);
  if (row) return <RowEvidence row={row} raw={sentence} />;
  return (
    <div className="evidence">
      <blockquote>
        “<Pieces of={sentence} />”
      </blockquote>
      {elsewhere.map(({ slot, filler, context }) => (
        <p className="evidence-context" key={`${slot} ${filler.surface} ${filler.span?.start ?? ''}`}>
          <span className="muted">{slotWords[slot]}, named elsewhere:</span> “…
          <Pieces of={context} />
          …”
        </p>
      ))}
    </div>
  );
}

/** A row of a table of results: what each column says, and on request the file's own characters. */
function RowEvidence({ row, raw }: { readonly row: TableRow; readonly raw: readonly Segment<EvidenceMark>[] }) {
  return (
    <figure className="evidence row-evidence">
      <dl>
        {row.cells.map(({ name, holds, span }) => (
          <div key={span.start}>
            <dt>{columnWords[name]}</dt>
            <dd>{cellMarks[name] ? <mark data-slot={cellMarks[name]}>{holds}</mark> : holds}</dd>
          </div>
        ))}
      </dl>
      <figcaption className="muted small">A row of {placeWords(row)}</figcaption>
      <details>
        <summary className="muted small">As the file has it</summary>
        <blockquote>
          <Pieces of={raw} />
        </blockquote>
      </details>
    </figure>
  );
}

function Pieces({ of }: { readonly of: readonly Segment<EvidenceMark>[] }) {
  return of.map(({ start, text, marks }) => {
    if (marks.length === 0) return <span key={start}>{text}</span>;
    return (
      <mark key={start} data-slot={marks.includes('value') ? 'value' : marks[0]}>
        {text}
      </mark>
    );
  });
}
