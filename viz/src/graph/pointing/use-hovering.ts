/**
 * When a card beside a node comes and goes: after a rest on the node, not while something is dragged; it waits for the pointer to come over to it, and goes
 * on Esc until one points elsewhere.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Picture } from '../../picture/picture.ts';
import { isInPopup } from './popup.ts';

/** How long one rests on a node before its card comes, and how long the way over to it may take, in milliseconds. */
const rest = 400;
const grace = 300;

export interface Hovering {
  /** The node whose card is there. */
  readonly shown: string | undefined;
  readonly onCard: () => void;
  readonly offCard: () => void;
}

export function useHovering(wanted: string | undefined, picture: Picture | undefined): Hovering {
  const [shown, setShown] = useState<string>();
  const isOver = useRef(false);
  const latest = useRef(wanted);
  latest.current = wanted;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((node: string | undefined, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => !isOver.current && setShown(node), wait);
  }, []);
  useEffect(() => {
    later(wanted, wanted === undefined ? grace : rest);
    return () => clearTimeout(timer.current);
  }, [wanted, later]);

  // What is dragged or pressed is no longer looked at.
  useEffect(() => {
    const container = picture?.sigma.getContainer();
    const put = () => {
      clearTimeout(timer.current);
      setShown(undefined);
    };
    container?.addEventListener('pointerdown', put);
    return () => container?.removeEventListener('pointerdown', put);
  }, [picture]);

  useEffect(() => {
    if (shown === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isInPopup(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      isOver.current = false;
      setShown(undefined);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [shown]);

  const onCard = useCallback(() => {
    isOver.current = true;
    clearTimeout(timer.current);
  }, []);
  const offCard = useCallback(() => {
    isOver.current = false;
    later(latest.current, grace);
  }, [later]);
  return { shown, onCard, offCard };
}
