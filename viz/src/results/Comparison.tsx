/**
 * The chosen models side by side: a line for each benchmark, metric and setting that at least two of them share. A blank is no result, never 0.
 */
import { useMemo } from 'react';
import { type ComparisonLine, compareModels } from '../../../src/results/compare.ts';
import type { Named } from '../../../src/results/rows.ts';
import { Icon } from '../parts/Icon.tsx';
import { Value } from '../parts/Value.tsx';
import { compare, mostCompared, select, toggleCompared } from '../state/actions.ts';
import { useCounted } from '../viewer/counted.tsx';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

/** Puts the models that the filter names side by side, where they are few enough for it. */
export function CompareButton() {
  const { filter, compared = [] } = useViewState();
  const { entities } = useLibrary();
  const dispatch = useDispatch();
  const ids = (filter.models ?? []).filter((id) => !id.startsWith('!') && entities.has(id));
  if (ids.length < 2 || ids.length > mostCompared) return null;
  const open = ids.length === compared.length && ids.every((id) => compared.includes(id));
  return (
    <button type="button" className="button outlined" aria-pressed={open} onClick={() => dispatch(compare(open ? [] : ids))}>
      Compare {ids.length}
    </button>
  );
}

/** The drawer below the table; there as soon as one model is chosen. */
export function Comparison() {
  const { compared = [] } = useViewState();
  const { entities } = useLibrary();
  const dispatch = useDispatch();
  const known = useMemo(() => compared.flatMap((id) => entities.get(id) ?? []), [compared, entities]);
  if (known.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by key
    <section className="comparison" aria-label="Comparison" tabIndex={0}>
      <div className="comparison-head">
        <h3>Compared</h3>
        <ul className="chips" aria-label="Compared models">
          {known.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="chip" aria-label={`Compare ${name} no longer`} onClick={() => dispatch(toggleCompared(id))}>
                <span className="chip-label">{name}</span>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="button" aria-label="Close the comparison" onClick={() => dispatch(compare([]))}>
          <Icon name="close" />
        </button>
      </div>
      {known.length < 2 ? (
        <p className="muted small">Tick a row of another model to put the two side by side; up to {mostCompared} have room.</p>
      ) : (
        <Lines names={known.map(({ name }) => name)} />
      )}
    </section>
  );
}

function nameOf({ entity, written }: Named): string {
  return entity?.name ?? written;
}

function Lines({ names }: { readonly names: readonly string[] }) {
  const { library, filter } = useCounted();
  const { corpus } = library;
  const key = names.join('\n');
  const { models, lines, apart } = useMemo(() => {
    const { models: _, ...others } = filter;
    return compareModels(corpus, { models: key.split('\n'), filter: others });
  }, [corpus, filter, key]);
  return (
    <>
      {lines.length === 0 ? (
        <p className="muted">These share no benchmark in one metric and setting.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">On</th>
              {models.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={[...line.on.map(nameOf), nameOf(line.metric), ...line.chips].join('\n')} line={line} />
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
    </>
  );
}

function LineRow({ line: { on, metric, chips, cells, best } }: { readonly line: ComparisonLine }) {
  const dispatch = useDispatch();
  return (
    <tr>
      <th scope="row">
        {on.map(nameOf).join(', ')}{' '}
        <span className="muted">
          {nameOf(metric)}
          {chips.length > 0 ? ` · ${chips.join(', ')}` : ' · setting not stated'}
        </span>
      </th>
      {cells.map(([row, ...more], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={place} className={place === best ? 'best' : undefined}>
          {row ? (
            <button type="button" className="cell-value" onClick={() => dispatch(select({ kind: 'claim', id: row.claim.id }))}>
              <Value claim={row.claim} />
              {more.length > 0 && <span className="muted"> +{more.length}</span>}
            </button>
          ) : (
            <span className="unseen">no result</span>
          )}
        </td>
      ))}
    </tr>
  );
}
