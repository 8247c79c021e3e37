/**
 * The view as a file: saved, and opened again, also by dropping the file on the page. It has what a link is too short for, moved nodes among it.
 */
import { useCallback, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { useDrops, useOpenView, useSaveView } from './use-view-file.ts';

/** How long what is said stays, in milliseconds. */
const said = 6000;

export function ViewMenu() {
  const input = useRef<HTMLInputElement>(null);
  const [words, say] = useWords();
  const save = useSaveView();
  const openView = useOpenView();
  const open = useCallback(
    (file: File) => {
      openView(file).then(say, (cause: unknown) =>
        say(`${file.name} was not opened: ${cause instanceof Error ? cause.message : String(cause)}.`),
      );
    },
    [openView, say],
  );
  useDrops(open);
  return (
    <>
      <MenuTrigger>
        <Button className="button" aria-label="View as a file">
          <Icon name="file" />
        </Button>
        <Popover className="popup" placement="bottom end">
          <Menu className="menu" aria-label="View as a file">
            <MenuItem id="save" className="menu-item" textValue="Save this view" onAction={save}>
              Save this view <span className="muted small">.view.json, moved nodes included</span>
            </MenuItem>
            <MenuItem id="open" className="menu-item" textValue="Open a saved view" onAction={() => input.current?.click()}>
              Open a saved view <span className="muted small">or drop it on the page</span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A saved view"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) open(file);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <span className="copied" role="status">
        {words}
      </span>
    </>
  );
}

function useWords(): readonly [string, (words: string) => void] {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setWords(next);
    timer.current = setTimeout(() => setWords(''), said);
  }, []);
  return [words, say];
}
