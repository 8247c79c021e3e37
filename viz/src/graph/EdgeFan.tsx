/**
 * The numbers of a chosen edge as small chips around its middle, each one click from its sentence.
 */
import { useEffect, useMemo, useRef } from 'react';
import { type OverviewGraph, pairKey } from '../../../src/graph/overview.ts';
import { filterOf } from '../data/filter-of.ts';
import { valueText } from '../data/words.ts';
import { isCurved } from '../picture/appearance.ts';
import type { Picture } from '../picture/picture.ts';
import { claimsOn } from '../picture/scene.ts';
import { middleOf } from '../picture/steering.ts';
import { onlyThese, select, showView } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

const most = 12;
/** An edge this long, in pixels, has room for its numbers beside its ends. */
const roomy = 240;

export function EdgeFan({ picture }: { readonly picture: Picture | undefined }) {
  const { selection } = useViewState();
  const { pictures, claims } = useLibrary();
  const dispatch = useDispatch();
  const self = useRef<HTMLUListElement>(null);
  const ends = selection?.kind === 'edge' ? selection.ends : undefined;
  const { ids, curved } = useMemo(() => between(ends && pictures.around(ends), ends), [pictures, ends]);
  const shown = ids.length > 1;

  useEffect(() => {
    if (!picture || !ends || !shown) return;
    const follow = () => {
      const [from, to] = ends.map((end) => picture.place(end));
      const element = self.current;
      if (!from || !to || !element) return;
      const { x, y } = middleOf({ from, to }, curved);
      // Below a short edge, so that its ends and their names stay in sight.
      const below = Math.hypot(from.x - to.x, from.y - to.y) < roomy ? Math.max(from.y, to.y) - y + 24 : 12;
      element.style.transform = `translate(${x}px, ${y + below}px) translate(-50%, 0)`;
    };
    follow();
    picture.sigma.on('afterRender', follow);
    return () => {
      picture.sigma.off('afterRender', follow);
    };
  }, [picture, ends, shown, curved]);

  if (!ends || !shown) return null;
  // The same numbers as rows: those of the two ends, and of nothing else.
  const list = () => {
    const whole = pictures.around(ends);
    dispatch(onlyThese(filterOf(ends.map((end) => whole.getNodeAttributes(end)))));
    dispatch(showView('results'));
  };
  const listed = ids.slice(0, most).flatMap((id) => claims.get(id) ?? []);
  return (
    <ul className="fan" ref={self} aria-label="Numbers on this edge">
      {listed.map((claim) => (
        <li key={claim.id}>
          <button type="button" className="fan-chip" onClick={() => dispatch(select({ kind: 'claim', id: claim.id }))}>
            {valueText(claim)}
          </button>
        </li>
      ))}
      {ids.length > most && (
        <li>
          <button type="button" className="fan-chip" onClick={list}>
            +{(ids.length - most).toLocaleString('en')} more
          </button>
        </li>
      )}
    </ul>
  );
}

function between(picture: OverviewGraph | undefined, ends: readonly [string, string] | undefined) {
  const key = ends && pairKey(...ends);
  if (!picture || !key || !picture.hasEdge(key)) return { ids: [], curved: false };
  const edge = picture.getEdgeAttributes(key);
  return { ids: claimsOn(edge), curved: isCurved(edge) };
}
