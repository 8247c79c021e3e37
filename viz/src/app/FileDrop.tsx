/**
 * Where there is no data yet: a file to drop or to choose. A large one is opened only when the reader says so again.
 */
import { type DragEvent, useRef, useState } from 'react';
import { hugeFile } from '../data/open-file.ts';
import { useViewer } from '../viewer/viewer.tsx';
import './file-drop.css';

export function FileDrop() {
  const { openFile } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const [huge, setHuge] = useState<File>();
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > hugeFile) setHuge(file);
    else openFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    // The page itself takes saved views.
    event.stopPropagation();
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className="file-drop" aria-label="Open a file" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <p>
        Drop a file of <code>claimgraph export --format json</code> here, or
      </p>
      <button type="button" className="button accent" onClick={() => input.current?.click()}>
        Open a file…
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A file of claimgraph export"
        onChange={({ target }) => take(target.files?.[0])}
      />
      {huge && (
        <p role="status">
          {huge.name} has {Math.round(huge.size / 1e6)} MB, and the page may be slow.{' '}
          <button type="button" className="button outlined" onClick={() => openFile(huge)}>
            Open it all the same
          </button>
        </p>
      )}
      <p className="muted small">It is read in this page alone; nothing is sent anywhere.</p>
    </section>
  );
}
