/**
 * The picture's tools: zoom, fit, focus, lasso, names, and what becomes of what the filters leave out. Each that has a key has it in its name.
 */
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Positions } from '../../../../src/model.ts';
import { ToolButton } from '../../app/Header.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { YearMark } from '../../picture/arrange.ts';
import { fitAll, zoomBy } from '../../picture/camera.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Scene } from '../../picture/scene.ts';
import { countFilters, focusOn, toggleOutside } from '../../state/actions.ts';
import { useLayout } from '../../viewer/layout.ts';
import { useViewKeys } from '../../viewer/view-keys.ts';
import { useDispatch, useViewState } from '../../viewer/viewer.tsx';
import { usePlacing } from '../use-placing.ts';
import { GraphExport } from './GraphExport.tsx';
import { LabelMenu } from './LabelMenu.tsx';

export interface ToolsProps {
  readonly picture: Picture | undefined;
  readonly scene: Scene;
  readonly years: readonly YearMark[];
  readonly positions: Positions | undefined;
  readonly lasso: boolean;
  readonly onLasso: () => void;
}

export function Tools({ picture, scene, years, positions, lasso, onLasso }: ToolsProps) {
  const { filter, outside, selection, focus } = useViewState();
  const dispatch = useDispatch();
  const { pins, unpinAll } = usePlacing();
  const pinned = Object.keys(pins).length;
  // A phone shows the surroundings of what is selected anyhow.
  const local = useLayout() === 'phone';
  const zoomIn = () => zoomBy(picture, 1 / 1.5);
  const zoomOut = () => zoomBy(picture, 1.5);
  const fit = () => fitAll(picture);
  useViewKeys(new Map([...['+', '='].map((one) => [one, zoomIn] as const), ['-', zoomOut], ['0', fit], ['f', fit]]));
  const key = selection?.kind === 'node' && selection.key !== focus?.key ? selection.key : undefined;
  return (
    <div className="tools" role="toolbar" aria-label="Graph tools">
      {countFilters(filter) > 0 && (
        <button type="button" className="button tools-outside" onClick={() => dispatch(toggleOutside)}>
          {outside === 'fade' ? 'Hide the rest' : 'Show the rest faded'} <kbd>.</kbd>
        </button>
      )}
      {pinned > 0 && (
        <button type="button" className="button tools-outside" onClick={unpinAll}>
          Unpin {pinned}
        </button>
      )}
      <ToolButton icon="plus" name="Zoom in (+)" onPress={zoomIn} />
      <ToolButton icon="minus" name="Zoom out (−)" onPress={zoomOut} />
      <ToolButton icon="fit" name="Fit (f)" onPress={fit} />
      {key !== undefined && !local && (
        <ToolButton
          icon="focus"
          name="Only what surrounds the selected (Shift+Enter)"
          onPress={() => dispatch(focusOn({ key, depth: 1 }))}
        />
      )}
      <TooltipTrigger delay={400}>
        <ToggleButton className="button" aria-label="Select several" isSelected={lasso} onChange={onLasso}>
          <Icon name="lasso" />
        </ToggleButton>
        <Tooltip className="tooltip" offset={6}>
          Select several: draw around them
        </Tooltip>
      </TooltipTrigger>
      <LabelMenu />
      <GraphExport picture={picture} scene={scene} years={years} positions={positions} />
    </div>
  );
}
