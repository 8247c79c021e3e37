/**
 * Says that a crowded picture shows the most reported alone, and how to see the others.
 */
export interface CrowdBannerProps {
  readonly crowd: { readonly shown: number; readonly of: number };
  readonly onShowAll: () => void;
}

export function CrowdBanner({ crowd: { shown, of }, onShowAll }: CrowdBannerProps) {
  return (
    <p className="crowd">
      Overview of {shown.toLocaleString('en')} of {of.toLocaleString('en')} systems — search or filter to see others.{' '}
      <button type="button" className="link" onClick={onShowAll}>
        Show all
      </button>
    </p>
  );
}
