/**
 * Links to things: a glyph and a name that select the thing, wherever it is shown.
 */
import { entityKey } from '../../../src/graph/elements.ts';
import type { Entity, Paper } from '../../../src/model.ts';
import { paperLink } from '../data/words.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { select } from '../state/actions.ts';
import type { Layer } from '../state/state.ts';
import { useDispatch } from '../viewer/viewer.tsx';

export function ThingLink({ entity }: { readonly entity: Entity }) {
  return <NodeLink node={entityKey(entity.id)} type={entity.type} label={entity.name} />;
}

export interface NodeLinkProps {
  readonly node: string;
  readonly type: Layer;
  readonly label: string;
}

export function NodeLink({ node, type, label }: NodeLinkProps) {
  const dispatch = useDispatch();
  return (
    <button type="button" className="thing-link" onClick={() => dispatch(select({ kind: 'node', key: node }))}>
      <Glyph type={type} />
      <span>{label}</span>
    </button>
  );
}

/** Where a paper can be read, behind what is said of it; nothing where that is not known. */
export function Original({ paper }: { readonly paper: Paper }) {
  const link = paperLink(paper);
  if (!link) return null;
  return (
    <>
      {' · '}
      <a href={link} rel="noreferrer" target="_blank">
        original
      </a>
    </>
  );
}
