/**
 * Puts the rows under headings, and keeps all, the best or the latest of each.
 */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { groupBy } from '../state/actions.ts';
import type { Grouping } from '../state/state.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';

const choices: readonly (readonly [words: string, group: Grouping | undefined])[] = [
  ['Not grouped', undefined],
  ['By model', { by: 'model', keep: 'all' }],
  ['By model, the best', { by: 'model', keep: 'best' }],
  ['By model, the latest', { by: 'model', keep: 'latest' }],
  ['By setting', { by: 'setting', keep: 'all' }],
  ['By metric', { by: 'metric', keep: 'all' }],
  ['By benchmark', { by: 'benchmark', keep: 'all' }],
  ['By benchmark, the best', { by: 'benchmark', keep: 'best' }],
  ['By paper', { by: 'paper', keep: 'all' }],
];

export function GroupMenu() {
  const { group } = useViewState();
  const dispatch = useDispatch();
  const now = choices.find(([, one]) => one?.by === group?.by && one?.keep === group?.keep)?.[0] ?? 'Not grouped';
  return (
    <MenuTrigger>
      <Button className="button outlined">{group ? now : 'Group'}</Button>
      <Popover className="popup" placement="bottom end">
        <Menu className="menu" aria-label="Group the results" selectionMode="single" disallowEmptySelection selectedKeys={[now]}>
          {choices.map(([words, one]) => (
            <MenuItem key={words} id={words} className="menu-item" textValue={words} onAction={() => dispatch(groupBy(one))}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected ? '✓' : ''}</span>
                  {words}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
