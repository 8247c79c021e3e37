/**
 * What a node is joined to, by type, with how many numbers lie between; each line selects the pair.
 */
import { useState } from 'react';
import { type Neighbour, neighboursOf } from '../data/neighbours.ts';
import { typePlurals } from '../data/words.ts';
import { select } from '../state/actions.ts';
import { allLayers, type Layer } from '../state/state.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import { NodeLink } from './links.tsx';

const atFirst = 6;

export function Neighbours({ node }: { readonly node: string }) {
  const groups = neighboursOf(useLibrary(), node);
  const present = allLayers.filter((type) => groups.has(type));
  if (present.length === 0) return null;
  return (
    <section>
      <h3>Connected with</h3>
      {present.map((type) => (
        <NeighbourGroup key={`${node} ${type}`} node={node} type={type} neighbours={groups.get(type) ?? []} />
      ))}
    </section>
  );
}

interface NeighbourGroupProps {
  readonly node: string;
  readonly type: Layer;
  readonly neighbours: readonly Neighbour[];
}

function NeighbourGroup({ node, type, neighbours }: NeighbourGroupProps) {
  const dispatch = useDispatch();
  const [all, setAll] = useState(false);
  const listed = all ? neighbours : neighbours.slice(0, atFirst);
  return (
    <div className="neighbours">
      <h4>
        {typePlurals[type]} <span className="muted">{neighbours.length}</span>
      </h4>
      <ul>
        {listed.map(({ key, label, claims, mentions }) => (
          <li key={key}>
            <NodeLink node={key} type={type} label={label} />
            {claims > 0 ? (
              <button
                type="button"
                className="link count-link"
                aria-label={`Show the ${claims} numbers with ${label}`}
                onClick={() => dispatch(select({ kind: 'edge', ends: [node, key] }))}
              >
                {claims}
              </button>
            ) : (
              <span className="muted small">named{mentions > 1 ? ` ${mentions}×` : ''}</span>
            )}
          </li>
        ))}
      </ul>
      {neighbours.length > listed.length && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          Show all {neighbours.length}
        </button>
      )}
    </div>
  );
}
