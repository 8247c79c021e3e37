/**
 * Hands on what is selected: a link to it, and the words of a report on it, to be sent by whatever means the reader has. Nothing is sent here.
 */
import { useId, useState } from 'react';
import { useLibrary } from '../viewer/viewer.tsx';
import './handing.css';

export interface HandingProps {
  /** What is told of it: its number, sentence, source and how it was read. */
  readonly facts: readonly (readonly [title: string, words: string])[];
}

export function Handing({ facts }: HandingProps) {
  const { corpus } = useLibrary();
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<string>();
  const copy = (text: string, words: string) => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setSaid(words),
      () => setSaid('This browser does not let the page copy: select the words and copy them.'),
    );
  };
  return (
    <section className="handing">
      <div className="ways">
        <button type="button" className="button outlined" onClick={() => copy(location.href, 'Link copied.')}>
          Copy link
        </button>
        <button
          type="button"
          className="button outlined"
          aria-expanded={report !== undefined}
          onClick={() => setReport(report === undefined ? reportOn(facts, corpus.hash) : undefined)}
        >
          Report a problem…
        </button>
      </div>
      {report !== undefined && <Report text={report} onText={setReport} onCopy={() => copy(report, 'Report copied.')} />}
      <p className="muted small" role="status">
        {said}
      </p>
    </section>
  );
}

interface ReportProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCopy: () => void;
}

function Report({ text, onText, onCopy }: ReportProps) {
  const id = useId();
  return (
    <>
      <label className="small" htmlFor={id}>
        Say what is amiss, then copy it and send it to whoever keeps this data. Nothing leaves this page by itself.
      </label>
      <textarea id={id} rows={9} value={text} onChange={({ target }) => onText(target.value)} />
      <button type="button" className="button outlined" onClick={onCopy}>
        Copy the report
      </button>
    </>
  );
}

/** The words that a report begins with. */
export function reportOn(facts: HandingProps['facts'], hash: string): string {
  const lines = facts.filter(([, words]) => words !== '').map(([title, words]) => `${title}: ${words}`);
  return ['What is amiss: ', '', ...lines, `Data: ${hash}`, `Link: ${location.href}`].join('\n');
}
