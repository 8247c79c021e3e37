/**
 * The picture's tools: zoom, fit, and what becomes of what the filters leave out. Each has its key in its name.
 */
import { ToolButton } from '../app/Header.tsx';
import { fitAll, zoomBy } from '../picture/camera.ts';
import type { Picture } from '../picture/picture.ts';
import type { Scene } from '../picture/scene.ts';
import { countFilters, toggleOutside } from '../state/actions.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';
import { GraphExport } from './GraphExport.tsx';

export interface ToolsProps {
  readonly picture: Picture | undefined;
  readonly scene: Scene;
  /** Nodes that the reader put elsewhere. */
  readonly pinned: number;
  readonly onUnpin: () => void;
}

export function Tools({ picture, scene, pinned, onUnpin }: ToolsProps) {
  const { filter, outside } = useViewState();
  const dispatch = useDispatch();
  return (
    <div className="tools" role="toolbar" aria-label="Graph tools">
      {countFilters(filter) > 0 && (
        <button type="button" className="button tools-outside" onClick={() => dispatch(toggleOutside)}>
          {outside === 'fade' ? 'Hide the rest' : 'Show the rest faded'} <kbd>.</kbd>
        </button>
      )}
      {pinned > 0 && (
        <button type="button" className="button" onClick={onUnpin}>
          Unpin {pinned}
        </button>
      )}
      <ToolButton icon="plus" name="Zoom in (+)" onPress={() => zoomBy(picture, 1 / 1.5)} />
      <ToolButton icon="minus" name="Zoom out (−)" onPress={() => zoomBy(picture, 1.5)} />
      <ToolButton icon="fit" name="Fit (f)" onPress={() => fitAll(picture)} />
      <GraphExport picture={picture} scene={scene} />
    </div>
  );
}
