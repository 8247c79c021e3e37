/**
 * Several nodes selected together, as with the lasso: what they are, by type, each one click from leaving, and their numbers.
 */
import { filterOf } from '../data/filter-of.ts';
import { counted, typePlurals } from '../data/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { gather, onlyThese, showView } from '../state/actions.ts';
import { allLayers } from '../state/state.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import { NodeLink } from './links.tsx';

export function GroupDetails({ keys }: { readonly keys: readonly string[] }) {
  const { pictures } = useLibrary();
  const dispatch = useDispatch();
  const whole = pictures.around(keys);
  const nodes = keys.flatMap((key) => (whole.hasNode(key) ? [{ key, ...whole.getNodeAttributes(key) }] : []));
  // Papers that were caught along with their things would narrow those down.
  const things = nodes.filter(({ kind }) => kind === 'system' || kind === 'data');
  const filter = filterOf(things.length > 0 ? things : nodes);
  const narrow = () => {
    dispatch(onlyThese(filter));
    dispatch(showView('results'));
  };
  return (
    <>
      <p className="details-kind muted">Selected together</p>
      <h2 tabIndex={-1}>{counted(nodes.length, 'item')}</h2>
      {Object.keys(filter).length > 0 && (
        <button type="button" className="button outlined" onClick={narrow}>
          List their results
        </button>
      )}
      {allLayers.map((type) => {
        const listed = nodes.filter((node) => node.type === type);
        return listed.length === 0 ? null : (
          <section key={type} className="neighbours">
            <h3>
              {typePlurals[type]} <span className="muted">{listed.length}</span>
            </h3>
            <ul>
              {listed.map(({ key, label }) => (
                <li key={key}>
                  <NodeLink node={key} type={type} label={label} />
                  <button type="button" className="button" aria-label={`Take ${label} out`} onClick={() => dispatch(gather(key))}>
                    <Icon name="close" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
