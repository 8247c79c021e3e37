/**
 * Offers the view as a file where its link is too long to be passed on.
 */
import { longestAddress, writeAddress } from '../state/address.ts';
import { useLibrary, useViewState } from '../viewer/viewer.tsx';
import { useSaveView } from './use-view-file.ts';

/** Whether some programs would cut the link to what is shown. */
export function useLongLink(): boolean {
  const state = useViewState();
  const { corpus } = useLibrary();
  const [page = ''] = location.href.split('#', 1);
  return page.length + writeAddress(state, corpus.hash).length > longestAddress;
}

export function LongLink() {
  const save = useSaveView();
  return (
    <span>
      The link to this view is longer than {longestAddress.toLocaleString('en')} characters, and some programs would cut it.{' '}
      <button type="button" className="link" onClick={save}>
        Save it as a file
      </button>
    </span>
  );
}
