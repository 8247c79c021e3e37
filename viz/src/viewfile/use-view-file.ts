/**
 * Saves the view that is shown as a file, and opens one that was saved; also one that is dropped on the page.
 */
import { useCallback, useEffect, useMemo } from 'react';
import { saveFile } from '../parts/save.ts';
import { readAddress, writeAddress } from '../state/address.ts';
import { useViewer, type Viewer } from '../viewer/viewer.tsx';
import { readViewFile, writeViewFile } from './view-file.ts';

/** Saves what is shown now. */
export function useSaveView(): () => void {
  const viewer = useViewer();
  return useCallback(() => saveView(viewer), [viewer]);
}

function saveView({ states, placing, library: { corpus } }: Viewer): void {
  const content = writeViewFile({ address: writeAddress(states.get(), corpus.hash), placing: placing.get(), data: corpus.hash });
  saveFile({ name: 'claims.view.json', type: 'application/json', content });
}

/** Opens a file, and says how that went. */
export function useOpenView(): (file: File) => Promise<string> {
  const viewer = useViewer();
  return useCallback(async (file: File) => openView(viewer, file.name, await file.text()), [viewer]);
}

function openView({ states, placing, library: { corpus } }: Viewer, name: string, text: string): string {
  const view = readViewFile(text);
  if ('problem' in view) return `${name} was not opened: ${view.problem}.`;
  const { state, unread } = readAddress(view.address);
  placing.set(view.placing);
  states.dispatch(() => state);
  const other = view.data === corpus.hash ? '' : ' It was saved with another version of the data.';
  return `Opened ${name}.${other}${unread.length > 0 ? ` Parts of it could not be read: ${unread.join(', ')}.` : ''}`;
}

/** Opens what is dropped on the page. */
export function useDrops(onFile: (file: File) => void): void {
  const heard = useMemo(
    () => ({
      over: (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault(),
      drop: (event: DragEvent) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        onFile(file);
      },
    }),
    [onFile],
  );
  useEffect(() => {
    window.addEventListener('dragover', heard.over);
    window.addEventListener('drop', heard.drop);
    return () => {
      window.removeEventListener('dragover', heard.over);
      window.removeEventListener('drop', heard.drop);
    };
  }, [heard]);
}
