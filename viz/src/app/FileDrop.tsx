/**
 * Where there is no data yet: a file to drop or to choose.
 */
import { type DragEvent, useRef } from 'react';
import { useViewer } from '../viewer/viewer.tsx';
import './file-drop.css';

export function FileDrop() {
  const { openFile } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (file) openFile(file);
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
      <p className="muted small">It is read in this page alone; nothing is sent anywhere.</p>
    </section>
  );
}
