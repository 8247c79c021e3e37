/**
 * Says that a crowded picture shows the most reported alone, and how to see the others; and the way back from all of them.
 */
import type { Scene } from '../picture/scene.ts';

export interface CrowdBannerProps {
  readonly crowd: Scene['crowd'];
  readonly everything: boolean;
  readonly onEverything: (everything: boolean) => void;
}

export function CrowdBanner({ crowd, everything, onEverything }: CrowdBannerProps) {
  if (crowd) {
    return (
      <p className="crowd">
        Overview of {crowd.shown.toLocaleString('en')} of {crowd.of.toLocaleString('en')} systems — search or filter to see others.{' '}
        <button type="button" className="link" onClick={() => onEverything(true)}>
          Show all
        </button>
      </p>
    );
  }
  if (!everything) return null;
  return (
    <p className="crowd">
      Everything is shown.{' '}
      <button type="button" className="link" onClick={() => onEverything(false)}>
        Back to the overview
      </button>
    </p>
  );
}
