/**
 * The years below a picture that is laid out by year, each under what of it is in sight; they move along with the camera.
 */
import { useEffect, useRef } from 'react';
import type { YearMark } from '../picture/arrange.ts';
import type { Picture } from '../picture/picture.ts';
import { yearsInSight } from '../picture/years.ts';

export interface YearAxisProps {
  readonly picture: Picture | undefined;
  readonly years: readonly YearMark[];
}

export function YearAxis({ picture, years }: YearAxisProps) {
  const self = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!picture || years.length === 0) return;
    const follow = () => {
      const places = yearsInSight(picture.sigma, years);
      for (const [place, item] of [...(self.current?.children ?? [])].entries()) {
        const x = places[place];
        if (!(item instanceof HTMLElement)) continue;
        item.style.visibility = x === undefined ? 'hidden' : '';
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
