/**
 * Which columns the table shows. The value always stays: it opens the sentence.
 */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { showColumns } from '../state/actions.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';
import { allColumns, usualColumns, valueColumn } from './columns.tsx';

const choosable = allColumns.filter(({ id }) => id !== valueColumn.id);

export function ColumnMenu() {
  const { columns = usualColumns } = useViewState();
  const dispatch = useDispatch();
  const choose = (chosen: ReadonlySet<unknown>) => {
    const ids = allColumns.flatMap(({ id }) => (chosen.has(id) || id === valueColumn.id ? [id] : []));
    dispatch(showColumns(ids.join() === usualColumns.join() ? undefined : ids));
  };
  return (
    <MenuTrigger>
      <Button className="button outlined">Columns</Button>
      <Popover className="popup" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Columns shown"
          selectionMode="multiple"
          selectedKeys={columns}
          onSelectionChange={(keys) => choose(keys === 'all' ? new Set(allColumns.map(({ id }) => id)) : keys)}
        >
          {choosable.map(({ id, title }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={title}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected ? '✓' : ''}</span>
                  {title}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
