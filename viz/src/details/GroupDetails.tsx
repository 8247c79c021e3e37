/**
 * Several nodes selected together, as with the lasso: what they are, by type, each one click from leaving, and their numbers.
 */
import { given } from '../../../src/model.ts';
import { counted, typePlurals } from '../data/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { gather, onlyThese, showView } from '../state/actions.ts';
import { allLayers } from '../state/state.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import { NodeLink } from './links.tsx';

export function GroupDetails({ keys }: { readonly keys: readonly string[] }) {
  const { pictures } = useLibrary();
  const dispatch = useDispatch();
  const whole = pictures.whole({ metrics: true, tasks: true });
  const nodes = keys.flatMap((key) => (whole.hasNode(key) ? [{ key, ...whole.getNodeAttributes(key) }] : []));
  const ids = (kind: 'system' | 'data' | 'paper') => nodes.flatMap((node) => (node.kind === kind ? [node.id] : []));
  const [systems, data, papers] = [ids('system'), ids('data'), ids('paper')];
  const narrow = () => {
    const things = { ...given('models', some(systems)), ...given('benchmarks', some(data)) };
    dispatch(onlyThese(Object.keys(things).length > 0 ? things : given('papers', some(papers))));
    dispatch(showView('results'));
  };
  return (
    <>
      <p className="details-kind muted">Selected together</p>
      <h2 tabIndex={-1}>{counted(nodes.length, 'item')}</h2>
      {systems.length + data.length + papers.length > 0 && (
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

function some(ids: readonly string[]): readonly string[] | undefined {
  return ids.length > 0 ? ids : undefined;
}
