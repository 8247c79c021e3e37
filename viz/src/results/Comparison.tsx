/**
 * The chosen models side by side: a line for each benchmark, metric and setting that at least two of them share. A blank is no result, never 0.
 */
import { useMemo } from 'react';
import { compareModels } from '../../../src/results/compare.ts';
import type { Named } from '../../../src/results/rows.ts';
import { Value } from '../parts/Value.tsx';
import { select } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

const most = 5;

/** The models that the filter names, where they are few enough to stand side by side. */
function useCompared(): readonly string[] {
  const { filter } = useViewState();
  const { entities } = useLibrary();
  const ids = (filter.models ?? []).filter((id) => !id.startsWith('!') && entities.has(id));
  return ids.length >= 2 && ids.length <= most ? ids : [];
}

interface CompareButtonProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function CompareButton({ open, onOpen }: CompareButtonProps) {
  const compared = useCompared();
  if (compared.length === 0) return null;
  return (
    <button type="button" className="button outlined" aria-expanded={open} onClick={() => onOpen(!open)}>
      Compare {compared.length}
    </button>
  );
}

export function Comparison() {
  const ids = useCompared();
  const { filter } = useViewState();
  const { corpus, entities } = useLibrary();
  const dispatch = useDispatch();
  const { models, lines, apart } = useMemo(() => {
    const { models: _, ...others } = filter;
    return compareModels(corpus, { models: ids.map((id) => entities.get(id)?.name ?? id), filter: others });
  }, [corpus, entities, filter, ids]);
  if (ids.length === 0) return null;
  const name = (named: Named) => named.entity?.name ?? named.written;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by key
    <section className="comparison" aria-label="Comparison" tabIndex={0}>
      {lines.length === 0 ? (
        <p className="muted">These share no benchmark in one metric and setting.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">On</th>
              {models.map((model) => (
                <th key={model.id} scope="col">
                  {model.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ on, metric, chips, cells, best }) => (
              <tr key={[...on.map(name), name(metric), ...chips].join('\n')}>
                <th scope="row">
                  {on.map(name).join(', ')}{' '}
                  <span className="muted">
                    {name(metric)}
                    {chips.length > 0 ? ` · ${chips.join(', ')}` : ' · setting not stated'}
                  </span>
                </th>
                {models.map((model, place) => {
                  const [row, ...more] = cells[place] ?? [];
                  return (
                    <td key={model.id} className={place === best ? 'best' : undefined}>
                      {row && (
                        <button type="button" className="cell-value" onClick={() => dispatch(select({ kind: 'claim', id: row.claim.id }))}>
                          <Value claim={row.claim} />
                          {more.length > 0 && <span className="muted"> +{more.length}</span>}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {apart.length > 0 && (
        <p className="muted small">
          In other metrics or settings only:{' '}
          {apart
            .slice(0, 8)
            .map(({ benchmark }) => benchmark.name)
            .join(', ')}
          {apart.length > 8 && ` and ${apart.length - 8} more`}
        </p>
      )}
    </section>
  );
}
