/**
 * The years of the papers: how many results each has, and a range by two number fields or by clicking a bar.
 */
import { type FormEvent, useId, useState } from 'react';
import type { Facets } from '../../../src/results/facets.ts';
import { counted } from '../data/words.ts';
import { chooseYears } from '../state/actions.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';

export function YearFacet({ years }: { readonly years: Facets['years'] }) {
  const { filter } = useViewState();
  const dispatch = useDispatch();
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  if (first === undefined || last === undefined || (first === last && !filter.years)) return null;
  const [from, to] = filter.years ?? [first, last];
  const counts = new Map(years.map(({ year, count }) => [year, count]));
  const most = Math.max(...years.map(({ count }) => count));
  const all = Array.from({ length: Math.min(60, last - first + 1) }, (_, index) => last - Math.min(60, last - first + 1) + 1 + index);
  return (
    <fieldset className="facet years">
      <legend className="facet-title">Year</legend>
      <div className="year-bars">
        {all.map((year) => {
          const count = counts.get(year) ?? 0;
          const only = filter.years?.[0] === year && filter.years[1] === year;
          return (
            <button
              key={year}
              type="button"
              className={`year-bar${year >= from && year <= to ? ' in' : ''}`}
              aria-label={`${year}: ${counted(count, 'result')}${only ? ', chosen' : ''}`}
              title={`${year}: ${counted(count, 'result')}`}
              onClick={() => dispatch(chooseYears(only ? undefined : [year, year]))}
            >
              <span style={{ height: `${count === 0 ? 0 : Math.max(6, (100 * count) / most)}%` }} />
            </button>
          );
        })}
      </div>
      <div className="year-ends">
        <YearField label="From" year={from} onChoose={(year) => dispatch(chooseYears([year, Math.max(year, to)]))} />
        <span className="muted">to</span>
        <YearField label="To" year={to} onChoose={(year) => dispatch(chooseYears([Math.min(from, year), year]))} />
      </div>
    </fieldset>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** Takes effect on Enter or on leaving, so that half a year typed is no filter. */
function YearField({ label, year, onChoose }: YearFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    const value = Number(typed);
    if (typed !== undefined && Number.isInteger(value) && value >= 1900 && value <= 2200 && value !== year) onChoose(value);
    setTyped(undefined);
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        commit();
      }}
    >
      <label className="unseen" htmlFor={id}>
        {label} year
      </label>
      <input
        id={id}
        className="year-field"
        inputMode="numeric"
        value={typed ?? String(year)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
      />
    </form>
  );
}
