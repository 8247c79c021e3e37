/**
 * How wide an element is, as it is now.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Its inner width in whole pixels; `before` until it is there. Known before the first paint. */
export function useWidth(self: RefObject<HTMLElement | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = self.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const size = new ResizeObserver(measure);
    size.observe(element);
    return () => size.disconnect();
  }, [self]);
  return width;
}
