/**
 * A paper's own words with everything recognised in them: names underlined by type, numbers that can be opened, and numbers read as nothing.
 */
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { entityKey } from '../../../src/graph/elements.ts';
import type { Paper, Part } from '../../../src/model.ts';
import { checkedWords, findingsBeside } from '../data/audit.ts';
import { type PaperMark, paperMarks } from '../data/paper-marks.ts';
import { type Segment, segments } from '../data/segments.ts';
import { coverageWords, paperId, typeWords, valueText } from '../data/words.ts';
import { PaperLine } from '../details/PaperDetails.tsx';
import { useLibrary, useViewState } from '../viewer/viewer.tsx';
import { InMargin } from './InMargin.tsx';
import { SelectLink } from './SelectLink.tsx';
import './paper.css';

export function PaperView() {
  const { paper: id = '' } = useViewState();
  const library = useLibrary();
  const paper = library.papers.get(id);
  if (!paper) {
    return (
      <div className="empty">
        <h2>This paper is not in the data.</h2>
        <p className="muted">{id}</p>
      </div>
    );
  }
  return (
    <article className="paper">
      <h2>{paper.title ? <MarkedText paper={paper} part="title" /> : paperId(paper)}</h2>
      <PaperLine paper={paper} />
      <p className="coverage">
        {coverageWords(library.coverage(paper.id))}{' '}
        <span className="muted">· {checkedWords(library.audit.ofPaper(paper.id), paper.id)}</span>
      </p>
      <p className="paper-text">
        <MarkedText paper={paper} part="text" />
      </p>
      <Key />
    </article>
  );
}

function MarkedText({ paper, part }: { readonly paper: Paper; readonly part: Part }) {
  const library = useLibrary();
  const { selection } = useViewState();
  const selected = selection?.kind === 'claim' ? library.claims.get(selection.id) : undefined;
  const pieces = useMemo(
    () => segments(paper, { part, start: 0, end: paper[part].length }, paperMarks(library, paper, selected)),
    [library, paper, part, selected],
  );
  const beside = useMemo(() => findingsBeside(library.audit.ofPaper(paper.id), paper.id, part), [library, paper, part]);
  return pieces.map((piece) => (
    <Fragment key={piece.start}>
      <InMargin findings={beside.get(piece.start)} />
      <Piece piece={piece} selected={selected?.id} />
    </Fragment>
  ));
}

interface PieceProps {
  readonly piece: Segment<PaperMark>;
  readonly selected: string | undefined;
}

function Piece({ piece: { text, marks }, selected }: PieceProps) {
  const lit = marks.some(({ kind }) => kind === 'sentence') ? 'lit' : undefined;
  const number = marks.find((mark) => mark.kind === 'claim');
  if (number?.kind === 'claim') return <NumberLink text={text} mark={number} selected={number.claim.id === selected} />;
  const other = marks.find((mark) => mark.kind === 'other');
  if (other?.kind === 'other') {
    return (
      <span className={`other ${lit ?? ''}`} title={`Read as no result: ${other.quantity.why}`}>
        {text}
      </span>
    );
  }
  const name = marks.findLast((mark) => mark.kind === 'name');
  if (name?.kind === 'name') return <NameLink text={text} mark={name} lit={lit} />;
  return lit ? <span className={lit}>{text}</span> : text;
}

interface NumberLinkProps {
  readonly text: string;
  readonly mark: Extract<PaperMark, { kind: 'claim' }>;
  readonly selected: boolean;
}

function NumberLink({ text, mark, selected }: NumberLinkProps) {
  const self = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (selected) self.current?.scrollIntoView({ block: 'center' });
  }, [selected]);
  return (
    <SelectLink
      self={self}
      selection={{ kind: 'claim', id: mark.claim.id }}
      className={selected ? 'number selected' : 'number'}
      title={`${mark.claim.quantity.kind}: ${valueText(mark.claim)}`}
    >
      {text}
    </SelectLink>
  );
}

interface NameLinkProps {
  readonly text: string;
  readonly mark: Extract<PaperMark, { kind: 'name' }>;
  readonly lit: string | undefined;
}

/** Names are reached by mouse here, and by key through the details. */
function NameLink({ text, mark: { type, entity }, lit = '' }: NameLinkProps) {
  return (
    <SelectLink
      selection={{ kind: 'node', key: entityKey(entity.id) }}
      className={`name-mark ${lit}`}
      type={type}
      title={`${typeWords[type]}: ${entity.name}`}
      tabIndex={-1}
    >
      {text}
    </SelectLink>
  );
}

const keyTypes = ['model', 'method', 'benchmark', 'dataset', 'metric', 'task'] as const;

/** What the underlines mean. */
function Key() {
  return (
    <ul className="paper-key" aria-label="What the marks mean">
      {keyTypes.map((type) => (
        <li key={type}>
          <span className="name-mark" data-type={type}>
            {typeWords[type].toLowerCase()}
          </span>
        </li>
      ))}
      <li>
        <span className="number">number read</span>
      </li>
      <li>
        <span className="other">number that states no result</span>
      </li>
    </ul>
  );
}
