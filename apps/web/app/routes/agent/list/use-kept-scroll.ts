import { useEffect, useRef, type RefObject } from 'react';

const positions = new Map<string, number>();

/** A scrolled list is found again where it was left, as long as the page lives. */
export function useKeptScroll(key: string): RefObject<HTMLDivElement> {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = positions.get(key) ?? 0;
    const keep = () => positions.set(key, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [key]);
  return scroller;
}
