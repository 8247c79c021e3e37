/**
 * The box of a row that puts its model among those compared.
 */
import { Checkbox } from 'react-aria-components';
import type { ResultRow } from '../../../src/results/rows.ts';
import { mostCompared, toggleCompared } from '../state/actions.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';

export function CompareBox({ row, tabIndex }: { readonly row: ResultRow; readonly tabIndex: 0 | -1 }) {
  const { compared = [] } = useViewState();
  const dispatch = useDispatch();
  const entity = row.model?.entity;
  if (!entity) return null;
  const on = compared.includes(entity.id);
  return (
    <Checkbox
      className="compare-box"
      aria-label={`Compare ${entity.name}`}
      isSelected={on}
      isDisabled={!on && compared.length >= mostCompared}
      excludeFromTabOrder={tabIndex < 0}
      onChange={() => dispatch(toggleCompared(entity.id))}
    >
      <span className="box">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2.5 6.5 5 9l4.5-5.5" />
        </svg>
      </span>
    </Checkbox>
  );
}

/** The same as words, below an open result and on a phone's cards. */
export function CompareModel({ row }: { readonly row: ResultRow }) {
  const { compared = [] } = useViewState();
  const dispatch = useDispatch();
  const entity = row.model?.entity;
  if (!entity) return null;
  const on = compared.includes(entity.id);
  if (!on && compared.length >= mostCompared) return null;
  return (
    <button type="button" className="button outlined" aria-pressed={on} onClick={() => dispatch(toggleCompared(entity.id))}>
      {on ? 'Compare it no longer' : `Compare ${entity.name}`}
    </button>
  );
}
