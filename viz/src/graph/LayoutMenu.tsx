/**
 * How the picture is laid out: as it was saved, benchmarks in columns, or by year.
 */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Arrangement, arrangements } from '../picture/arrange.ts';

const words: Readonly<Record<Arrangement, string>> = {
  saved: 'As saved',
  columns: 'Benchmarks in columns',
  years: 'By year',
};

export interface LayoutMenuProps {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

export function LayoutMenu({ arrangement, onArrange }: LayoutMenuProps) {
  return (
    <MenuTrigger>
      <Button className="button">Layout</Button>
      <Popover className="popup" placement="top end">
        <Menu className="menu" aria-label="Layout" selectionMode="single" disallowEmptySelection selectedKeys={[arrangement]}>
          {arrangements.map((one) => (
            <MenuItem key={one} id={one} className="menu-item" textValue={words[one]} onAction={() => onArrange(one)}>
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
  );
}
