/**
 * How many names the picture writes, and how large.
 */
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../parts/Icon.tsx';
import { type Density, densities } from '../../picture/scene.ts';
import { nameSizes } from '../../state/preferences.ts';
import { usePreferences } from '../../viewer/viewer.tsx';

const densityWords: Readonly<Record<Density, string>> = {
  auto: 'As many as find room',
  none: 'None but the selected',
  all: 'All in view',
};
const sizeWords = ['Normal', 'Large', 'Largest'] as const;

export function LabelMenu() {
  const [{ density, nameSize }, prefer] = usePreferences();
  return (
    <MenuTrigger>
      <Button className="button" aria-label="Names in the picture">
        <Icon name="letters" />
      </Button>
      <Popover className="popup" placement="top end">
        <Menu className="menu" aria-label="Names in the picture">
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[density]}>
            <Header className="menu-head">Names</Header>
            {densities.map((one) => (
              <Choice key={one} id={one} words={densityWords[one]} onChoose={() => prefer({ density: one })} />
            ))}
          </MenuSection>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[nameSize]}>
            <Header className="menu-head">Size</Header>
            {nameSizes.map((one, place) => (
              <Choice key={one} id={one} words={sizeWords[place] ?? String(one)} onChoose={() => prefer({ nameSize: one })} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export interface ChoiceProps {
  readonly id: string | number;
  readonly words: string;
  readonly onChoose: () => void;
}

/** One of several in a menu, ticked where it holds. */
export function Choice({ id, words, onChoose }: ChoiceProps) {
  return (
    <MenuItem id={id} className="menu-item" textValue={words} onAction={onChoose} shouldCloseOnSelect={false}>
      {({ isSelected }) => (
        <>
          <span className="tick">{isSelected ? '✓' : ''}</span>
          {words}
        </>
      )}
    </MenuItem>
  );
}
