/**
 * Where no server keeps verdicts: saves those given here as a file that `claimgraph review` takes in.
 */
import { Icon } from '../parts/Icon.tsx';
import { saveFile } from '../parts/save.ts';
import { useDesk } from '../review/use-review.ts';

export function SaveReviews() {
  const { lines } = useDesk();
  const text = lines?.();
  if (!text) return null;
  return (
    <button
      type="button"
      className="button outlined"
      onClick={() => saveFile({ name: 'reviews.jsonl', type: 'application/jsonl', content: text })}
    >
      <Icon name="download" /> Save verdicts
    </button>
  );
}
