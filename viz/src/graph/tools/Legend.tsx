/**
 * What the shapes mean, how many of each are visible, and switches for them: a click or Space
 * switches, Alt and click or Enter shows one type alone.
 */
import { useRef } from 'react';
import { typePlurals } from '../../data/words.ts';
import { Glyph } from '../../parts/Glyph.tsx';
import type { Scene } from '../../picture/scene.ts';
import { isolateLayer, toggleLayer } from '../../state/actions.ts';
import { allLayers, type Layer } from '../../state/state.ts';
import { useDispatch, useLibrary, useViewState } from '../../viewer/viewer.tsx';

export function Legend({ scene }: { readonly scene: Scene }) {
  const { layers } = useViewState();
  const counts = useCounts(scene);
  return (
    <fieldset className="legend">
      <legend className="unseen">Types shown in the graph</legend>
      {allLayers.map((layer) => {
        const { visible, total } = counts(layer);
        return total === 0 ? null : <LegendLine key={layer} layer={layer} on={layers.includes(layer)} visible={visible} total={total} />;
      })}
    </fieldset>
  );
}

interface LegendLineProps {
  readonly layer: Layer;
  readonly on: boolean;
  readonly visible: number;
  readonly total: number;
}

function LegendLine({ layer, on, visible, total }: LegendLineProps) {
  const dispatch = useDispatch();
  const alone = useRef(false);
  const onChange = () => {
    dispatch(alone.current ? isolateLayer(layer) : toggleLayer(layer));
    alone.current = false;
  };
  return (
    <label
      className={on ? 'legend-line' : 'legend-line off'}
      title="Click to switch; Alt and click, or Enter, to show it alone"
      onPointerDown={(event) => {
        alone.current = event.altKey;
      }}
    >
      <input
        type="checkbox"
        className="unseen"
        checked={on}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key === 'Enter') dispatch(isolateLayer(layer));
        }}
      />
      <Glyph type={layer} />
      <span>{typePlurals[layer]}</span>
      <span className="legend-count">
        {visible === total ? total.toLocaleString('en') : `${visible.toLocaleString('en')}/${total.toLocaleString('en')}`}
      </span>
    </label>
  );
}

/** Visible and all nodes of each type; visible are those that are there and that the filters leave. */
function useCounts({ whole, kept, present }: Scene): (layer: Layer) => { readonly visible: number; readonly total: number } {
  const { sizes } = useLibrary();
  const visible = new Map<Layer, number>();
  for (const key of present) {
    if (!kept.hasNode(key)) continue;
    const type = whole.getNodeAttribute(key, 'type');
    visible.set(type, (visible.get(type) ?? 0) + 1);
  }
  return (layer) => ({
    visible: visible.get(layer) ?? 0,
    total: sizes.get(layer) ?? 0,
  });
}
