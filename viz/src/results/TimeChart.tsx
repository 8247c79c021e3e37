/**
 * A benchmark through time: one mark a result, and a line of the best so far within one metric and setting, never across.
 */
import { type MouseEvent, useMemo, useRef } from 'react';
import { type Series, timeline } from '../../../src/results/timeline.ts';
import { chartMargin, chartShape, plotted } from '../data/chart.ts';
import { type Chart, chartsOf } from '../data/charts.ts';
import { counted, shortCite, subjectWords, valueText } from '../data/words.ts';
import { drawChart, select } from '../state/actions.ts';
import { writeAddress } from '../state/address.ts';
import { useCounted } from '../viewer/counted.tsx';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';
import { useWidth } from '../viewer/width.ts';

const height = 180;

/** What can be drawn; nothing unless one benchmark is chosen. */
function useCharts(): readonly Chart[] {
  const { library, filter } = useCounted();
  const { corpus, entities } = library;
  return useMemo(() => {
    const [id = '', ...others] = filter.benchmarks ?? [];
    const benchmark = entities.get(id);
    if (!benchmark || others.length > 0) return [];
    return chartsOf(timeline(corpus, { benchmark: benchmark.name, filter }).series);
  }, [corpus, entities, filter]);
}

export function TimeChart() {
  const all = useCharts();
  const { chart: wanted } = useViewState();
  const dispatch = useDispatch();
  const chart = all.find(({ key }) => key === wanted) ?? all[0];
  if (!chart) return null;
  const { series, mixed, name } = chart;
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <span>
          {mixed ? 'All dated results in ' : 'Best so far in '}
          {all.length > 1 ? (
            <select
              className="chart-choice"
              aria-label="Metric and setting"
              value={chart.key}
              onChange={({ target }) => dispatch(drawChart(target.value === all[0]?.key ? undefined : target.value))}
            >
              {all.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </select>
          ) : (
            <strong>{name}</strong>
          )}
        </span>
        <span className="muted small">
          {counted(plotted(series).length, 'dated result')}
          {!mixed && all.length > 1 && ' · other metrics and settings are charts of their own'}
        </span>
      </figcaption>
      {mixed && <p className="chart-mixed small">Settings mix here, so there is no line of the best so far: choose one setting for it.</p>}
      <Plot series={series} />
    </figure>
  );
}

function Plot({ series }: { readonly series: Series }) {
  const self = useRef<HTMLDivElement>(null);
  const width = Math.max(240, useWidth(self, 720));
  const shape = useMemo(() => chartShape(series, { width, height }), [series, width]);
  const { claims, row, audit, corpus } = useLibrary();
  const state = useViewState();
  const dispatch = useDispatch();
  const places = new Map(shape.points.map((point) => [point.claim, point]));
  const conflicts = shape.points.flatMap((from) =>
    audit
      .ofClaim(from.claim)
      .flatMap(({ verdict, numbers }) =>
        verdict === 'conflict'
          ? numbers.flatMap(({ claim = '' }) => (claim > from.claim ? (places.get(claim) ?? []) : [])).map((to) => ({ from, to }))
          : [],
      ),
  );
  return (
    <div ref={self} className="chart-room">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {shape.yTicks.map(({ at, label }) => (
          <g key={label}>
            <line className="chart-rule" x1={chartMargin.left} x2={width - chartMargin.right} y1={at} y2={at} />
            <text className="chart-label" x={chartMargin.left - 8} y={at + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {shape.xTicks.map(({ at, label }) => (
          <text key={label} className="chart-label" x={at} y={height - 6} textAnchor="middle">
            {label}
          </text>
        ))}
        <path className="chart-steps" d={shape.steps} />
        {conflicts.map(({ from, to }) => (
          <line key={`${from.claim} ${to.claim}`} className="chart-conflict" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
        {shape.points.map(({ claim: id, x, y, isBest }) => {
          const claim = claims.get(id);
          const found = claim && row(claim);
          if (!claim || !found) return null;
          const words = `${valueText(claim)}, ${subjectWords(found)}, ${shortCite(found.paper)}`;
          const chosen = state.selection?.kind === 'claim' && state.selection.id === id;
          const onClick = (event: MouseEvent) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            dispatch(select({ kind: 'claim', id }));
          };
          return (
            <a
              key={id}
              href={writeAddress(select({ kind: 'claim', id })(state), corpus.hash)}
              aria-label={words}
              tabIndex={-1}
              onClick={onClick}
            >
              <title>{words}</title>
              <circle className="chart-reach" cx={x} cy={y} r={12} />
              <circle className={`chart-point${isBest ? ' best' : ''}${chosen ? ' chosen' : ''}`} cx={x} cy={y} r={isBest ? 5 : 4} />
            </a>
          );
        })}
      </svg>
    </div>
  );
}
