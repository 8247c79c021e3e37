/**
 * What about the address does not fit the data: another version of it, ids it does not have, words that say nothing. Named, never dropped.
 */
import { useState } from 'react';
import { unknownIds } from '../data/unknown.ts';
import { Icon } from '../parts/Icon.tsx';
import { readAddress } from '../state/address.ts';
import { useLibrary, useViewer, useViewState } from '../viewer/viewer.tsx';
import { LongLink, useLongLink } from '../viewfile/LongLink.tsx';

/** As many skipped claims are named at once, and as many are listed on request. */
const told = 5;
const mostListed = 1000;

/** Stands for the notice of a long link among those that were closed. */
const tooLong = 'too long';

export function Notices() {
  const state = useViewState();
  const library = useLibrary();
  const [{ dataset, unread }] = useState(() => readAddress(location.hash));
  const [closed, setClosed] = useState<readonly string[]>([]);
  const unknown = unknownIds(state, library);
  const isLong = useLongLink() && !closed.includes(tooLong);
  const other = dataset && !library.corpus.hash.startsWith(dataset) ? ['This link was made with another version of the data.'] : [];
  const odd = unread.length > 0 ? [`Parts of this link could not be read: ${unread.join(', ')}.`] : [];
  const { left = [] } = useViewer();
  const skipped = left.length > 0 ? [leftOut(left, library.corpus.claims.length)] : [];
  const notices = [...skipped, ...other, ...odd, ...unknown].filter((notice) => !closed.includes(notice));
  if (notices.length === 0 && !isLong) return null;
  return (
    <section className="notices" aria-label="Notices">
      <ul>
        {isLong && (
          <li>
            <LongLink />
            <button type="button" className="button" aria-label="Close this notice" onClick={() => setClosed([...closed, tooLong])}>
              <Icon name="close" />
            </button>
          </li>
        )}
        {notices.map((notice) => (
          <li key={notice}>
            {notice === skipped[0] && left.length > told ? <Skipped words={notice} left={left} /> : <span>{notice}</span>}
            <button type="button" className="button" aria-label="Close this notice" onClick={() => setClosed([...closed, notice])}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many claims of a file are not shown, and why of the first ones. */
function leftOut(left: readonly string[], shown: number): string {
  const more = left.length > told ? ` and ${left.length - told} more` : '';
  return `${left.length} of ${left.length + shown} claims of this file were skipped: ${left.slice(0, told).join('; ')}${more}.`;
}

/** The same, with a list of all of them. */
function Skipped({ words, left }: { readonly words: string; readonly left: readonly string[] }) {
  const listed = left.slice(0, mostListed);
  return (
    <details>
      <summary>{words}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by key */}
      <ul className="notices-list" tabIndex={0} aria-label="Claims that were skipped">
        {listed.map((one) => (
          <li key={one}>{one}</li>
        ))}
        {left.length > listed.length && <li>and {left.length - listed.length} more</li>}
      </ul>
    </details>
  );
}
