/**
 * Where the graph of a phone begins, which shows the surroundings of one thing alone: what is reported most, a tap away.
 */
import { entityKey } from '../../../src/graph/elements.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { select } from '../state/actions.ts';
import { useFacets } from '../viewer/counted.tsx';
import { useDispatch } from '../viewer/viewer.tsx';

/** Of systems, and of data. */
const mostOfEach = 4;

export function Starts() {
  const dispatch = useDispatch();
  const { models, benchmarks } = useFacets();
  const listed = [benchmarks, models].flatMap((values) => {
    const asked = values.filter(({ state }) => state === 'on');
    const all = asked.length > 0 ? asked : values.filter(({ state }) => state === 'off');
    return all.filter(({ type, count }) => type && count > 0).slice(0, mostOfEach);
  });
  return (
    <div className="graph-hint">
      <p>
        Search for a model, benchmark or paper to see what surrounds it{listed.length > 0 ? ', or start with what is reported most:' : '.'}
      </p>
      <ul>
        {listed.map(({ value, label, type }) => (
          <li key={value}>
            <button type="button" className="button outlined" onClick={() => dispatch(select({ kind: 'node', key: entityKey(value) }))}>
              {type && <Glyph type={type} />} {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
