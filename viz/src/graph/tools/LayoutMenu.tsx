/**
 * How the picture is laid out: as it was saved, anew for what is shown, benchmarks in columns, or by year.
 */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Arrangement, arrangements } from '../../picture/arrange.ts';
import { showWhole } from '../../picture/camera.ts';
import type { Picture } from '../../picture/picture.ts';
import { usePlacing } from '../use-placing.ts';
import type { Rerun } from '../use-rerun.ts';

const words: Readonly<Record<Arrangement, string>> = {
  saved: 'As saved',
  rerun: 'Re-run for what is shown',
  columns: 'Benchmarks in columns',
  years: 'By year',
};

export interface LayoutMenuProps {
  readonly picture: Picture | undefined;
  readonly rerun: Rerun;
}

export function LayoutMenu({ picture, rerun }: LayoutMenuProps) {
  const { arrangement, set } = usePlacing();
  const choose = (one: Arrangement) => {
    if (one === 'rerun') rerun.start();
    else {
      rerun.stop();
      set({ arrangement: one });
    }
    showWhole(picture);
  };
  return (
    <>
      {rerun.running && (
        <span className="rerun">
          <span role="status">Laying out…</span>
          <button type="button" className="button outlined" onClick={rerun.stop}>
            Stop
          </button>
        </span>
      )}
      <MenuTrigger>
        <Button className="button">Layout</Button>
        <Popover className="popup" placement="top end">
          <Menu className="menu" aria-label="Layout" selectionMode="single" disallowEmptySelection selectedKeys={[arrangement]}>
            {arrangements.map((one) => (
              <MenuItem key={one} id={one} className="menu-item" textValue={words[one]} onAction={() => choose(one)}>
                {({ isSelected }) => (
                  <>
                    <span className="tick">{isSelected ? '✓' : ''}</span>
                    {words[one]}
                  </>
                )}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
