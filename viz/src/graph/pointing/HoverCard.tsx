/**
 * What a node is, beside it while one points at it: its whole name, how much is known, its foremost numbers. It stays while the pointer is on
 * it, and Esc puts it away (WCAG 1.4.13). Screen readers hear the same from the picture's own words.
 */
import { useEffect, useRef } from 'react';
import { counted, typeWords } from '../../data/words.ts';
import { Glyph } from '../../parts/Glyph.tsx';
import { VerdictMark } from '../../parts/VerdictMark.tsx';
import type { Picture } from '../../picture/picture.ts';
import type { Scene } from '../../picture/scene.ts';
import { select } from '../../state/actions.ts';
import { useDispatch } from '../../viewer/viewer.tsx';
import { foremost, joinedWords } from './foremost.ts';
import { useHovering } from './use-hovering.ts';

export interface HoverCardProps {
  readonly picture: Picture | undefined;
  readonly scene: Scene;
}

/** Numbers that a card names. */
const mostNumbers = 3;
/** Between the node and its card, and between the card and the picture's rim, in pixels. */
const apart = 14;
const rim = 8;

export function HoverCard({ picture, scene }: HoverCardProps) {
  const { whole, chosen, pointed } = scene;
  const wanted = pointed.node !== undefined && !chosen.has(pointed.node) ? pointed.node : undefined;
  const { shown, onCard, offCard } = useHovering(wanted, picture);
  const self = useRef<HTMLDivElement>(null);
  const near = useRef(scene.near);
  if (scene.pointed.node !== undefined) near.current = scene.near;
  const dispatch = useDispatch();
  useEffect(() => {
    if (!picture || shown === undefined) return;
    const follow = () => self.current && place(self.current, { picture, node: shown, others: near.current ?? [] });
    follow();
    picture.sigma.on('afterRender', follow);
    return () => {
      picture.sigma.off('afterRender', follow);
    };
  }, [picture, shown]);
  if (shown === undefined || !whole.hasNode(shown)) return null;
  const { label, type, year, audit } = whole.getNodeAttributes(shown);
  const doubt = audit === 'does not add up' || audit === 'conflict' || audit === 'check' ? audit : undefined;
  return (
    <div className="hover-card" ref={self} aria-hidden="true" onPointerEnter={onCard} onPointerLeave={offCard}>
      <p className="hover-name">{label}</p>
      <p className="muted">
        <Glyph type={type} /> {[typeWords[type], year, joinedWords(whole, shown)].filter(Boolean).join(' · ')}
      </p>
      {doubt && (
        <p>
          Some: <VerdictMark verdict={doubt} />
        </p>
      )}
      <ul>
        {foremost(whole, shown, mostNumbers).map(({ key, other, best, count }) => (
          <li key={key}>
            <button
              type="button"
              className="hover-number"
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => dispatch(select({ kind: 'edge', ends: [shown, other] }))}
            >
              <span>{whole.getNodeAttribute(other, 'label')}</span>
              <b>{best}</b>
              <span className="muted">{counted(count, 'report')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CardPlace {
  readonly picture: Picture;
  readonly node: string;
  /** Nodes that are looked at along with it. */
  readonly others: Iterable<string>;
}

/** At the corner of its node where it covers fewest of those that are looked at; never over the node itself. */
function place(card: HTMLElement, { picture, node, others }: CardPlace): void {
  const at = picture.place(node);
  if (!at) return;
  const { width, height } = picture.sigma.getDimensions();
  const { offsetWidth, offsetHeight } = card;
  const seen = [...others].flatMap((key) => (key === node ? [] : (picture.place(key) ?? [])));
  const spots = [at.y + at.size + apart, at.y - at.size - apart - offsetHeight].flatMap((y) =>
    [at.x - 24, at.x + 24 - offsetWidth].map((x) => {
      const left = Math.max(rim, Math.min(x, width - offsetWidth - rim));
      const isIn = y >= rim && y + offsetHeight <= height - rim;
      const covered = seen.filter(
        (one) => one.x > left - rim && one.x < left + offsetWidth + rim && one.y > y - rim && one.y < y + offsetHeight + rim,
      );
      return { left, y, cost: covered.length + (isIn ? 0 : 1000) };
    }),
  );
  const best = spots.reduce((one, other) => (other.cost < one.cost ? other : one));
  card.style.transform = `translate(${best.left}px, ${best.y}px)`;
}
