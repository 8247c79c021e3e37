/**
 * The years below a picture that is laid out by year, each under what of it is in sight; they move along with the camera.
 */
import { useEffect, useRef } from 'react';
import type { YearMark } from '../picture/arrange.ts';
import type { Picture } from '../picture/picture.ts';

export interface YearAxisProps {
  readonly picture: Picture | undefined;
  readonly years: readonly YearMark[];
}

/** Nearer than this, in pixels, a year would run into the one before; it is left out. */
const leastApart = 44;

export function YearAxis({ picture, years }: YearAxisProps) {
  const self = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!picture || years.length === 0) return;
    const follow = () => {
      let last = Number.NEGATIVE_INFINITY;
      for (const [place, item] of [...(self.current?.children ?? [])].entries()) {
        const mark = years[place];
        if (!mark || !(item instanceof HTMLElement)) continue;
        const x = middleInSight(picture, mark);
        const isClear = x !== undefined && x - last >= leastApart;
        if (isClear) last = x;
        item.style.visibility = isClear ? '' : 'hidden';
        item.style.transform = `translate(${x ?? 0}px, 0) translate(-50%, 0)`;
      }
    };
    follow();
    picture.sigma.on('afterRender', follow);
    return () => {
      picture.sigma.off('afterRender', follow);
    };
  }, [picture, years]);
  if (years.length === 0) return null;
  return (
    <ol className="year-axis" aria-label="Years, from left to right" ref={self}>
      {years.map(({ word }) => (
        <li key={word}>{word}</li>
      ))}
    </ol>
  );
}

/** How far a year reaches beyond the middles of its first and last column, in the units of the positions. */
const beyond = 60;

/** The middle of what of a year is in sight, in pixels; nothing where none of it is. */
export function middleInSight({ sigma }: Picture, { from, to }: YearMark): number | undefined {
  const { width } = sigma.getDimensions();
  const left = Math.max(0, sigma.graphToViewport({ x: from - beyond, y: 0 }).x);
  const right = Math.min(width, sigma.graphToViewport({ x: to + beyond, y: 0 }).x);
  return right > left ? (left + right) / 2 : undefined;
}
