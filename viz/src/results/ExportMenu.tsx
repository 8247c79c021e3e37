/**
 * Takes the listed results away as a file. A long list is written between frames, and says so.
 */
import { useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Listing } from '../../../src/results/listing/listing.ts';
import { type ExportFormat, exportFormats, fileSteps } from '../data/export-files.ts';
import { inSlices } from '../data/slices.ts';
import { counted } from '../data/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { saveFile } from '../parts/save.ts';

export function ExportMenu({ listing }: { readonly listing: Listing }) {
  const [said, setSaid] = useState('');
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  const take = async (format: ExportFormat) => {
    work.current?.abort();
    const mine = new AbortController();
    work.current = mine;
    const soon = setTimeout(() => setSaid(`Writing ${counted(listing.length, 'result')} as ${format.title}…`), 400);
    mine.signal.addEventListener('abort', () => clearTimeout(soon));
    const version = String(import.meta.env.VITE_VERSION);
    const type = `${format.type};charset=utf-8`;
    const { content, left } = await inSlices(fileSteps(format, listing, { version, type }), mine.signal);
    clearTimeout(soon);
    saveFile({ name: `results.${format.id}`, type, content });
    setSaid(left);
  };
  const close = () => {
    work.current?.abort();
    setSaid('');
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button outlined">
          <Icon name="download" /> Export
        </Button>
        <Popover className="popup" placement="bottom end">
          <Menu className="menu" aria-label="Export the listed results as">
            {exportFormats.map((format) => (
              <MenuItem key={format.id} id={format.id} className="menu-item" textValue={format.title} onAction={() => void take(format)}>
                {format.title} <span className="muted small">{format.note}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Said words={said} onClose={close} />
    </>
  );
}

/** What a file lacks, or that it is being written, until it is put away; then it is not written to its end. */
function Said({ words, onClose }: { readonly words: string; readonly onClose: () => void }) {
  return (
    <div className={words ? 'export-said' : 'unseen'} role="status">
      {words}
      {words && (
        <button type="button" className="button" aria-label="Close this notice" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
