/**
 * The top line: whose page this is, the search, and what concerns the whole page: theme, link, help.
 */
import { type RefObject, useCallback, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { longestAddress } from '../state/address.ts';
import { themes } from '../theme/theme.ts';
import { usePreferences } from '../viewer/viewer.tsx';
import { ViewMenu } from '../viewfile/ViewMenu.tsx';
import { HelpDialog } from './HelpDialog.tsx';

export interface HeaderProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly help: boolean;
  readonly onHelp: (open: boolean) => void;
  readonly link: ReturnType<typeof useCopyLink>;
}

export function Header({ search, help, onHelp, link }: HeaderProps) {
  return (
    <header className="header">
      <h1 className="brand">claimgraph</h1>
      <SearchBox input={search} />
      <div className="header-tools">
        <ThemeMenu />
        <CopyLink {...link} />
        <ViewMenu />
        <ToolButton icon="help" name="Shortcuts and help (?)" onPress={() => onHelp(true)} />
      </div>
      <HelpDialog open={help} onOpen={onHelp} />
    </header>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
}

export function ToolButton({ icon, name, onPress }: ToolButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <Button className="button" aria-label={name} onPress={onPress}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}

const themeWords = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

function ThemeMenu() {
  const [{ theme }, prefer] = usePreferences();
  return (
    <MenuTrigger>
      <Button className="button" aria-label={`Theme: ${themeWords[theme]}`}>
        <Icon name="theme" />
      </Button>
      <Popover className="popup" placement="bottom end">
        <Menu className="menu" aria-label="Theme" selectionMode="single" disallowEmptySelection selectedKeys={[theme]}>
          {themes.map((one) => (
            <MenuItem key={one} id={one} className="menu-item" onAction={() => prefer({ theme: one })}>
              {({ isSelected }) => (
                <>
                  <span className="tick">{isSelected ? '✓' : ''}</span>
                  {themeWords[one]}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The copier of the page's link, and what to say of it for two seconds after. */
export function useCopyLink() {
  const [copied, setCopied] = useState('');
  const copy = useCallback(() => {
    const done = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'));
    done
      .then(
        () => setCopied(copiedWords()),
        () => setCopied('This browser does not let the page copy: copy the address.'),
      )
      .finally(() => setTimeout(() => setCopied(''), 2000));
  }, []);
  return { copied, copy };
}

function CopyLink({ copied, copy }: ReturnType<typeof useCopyLink>) {
  return (
    <>
      <ToolButton icon="link" name="Copy a link to this view (c)" onPress={copy} />
      <span className="copied" role="status">
        {copied}
      </span>
    </>
  );
}

function copiedWords(): string {
  return location.href.length > longestAddress
    ? `Copied. It is longer than ${longestAddress.toLocaleString('en')} characters, and some programs may cut it.`
    : 'Copied';
}
