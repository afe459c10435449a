import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Extent, type Place, placeAt, scrolledTo, topFor } from './scroll-place.ts';

interface Scrolled {
  readonly extent: Extent;
  readonly top: number;
  /** Brings a row into view. */
  readonly reveal: (row: number) => void;
}

/** Follows how far an element is scrolled that shows rows of one height below a head. */
export function useScrollPlace(
  element: RefObject<HTMLElement | null>,
  rows: number,
  rowSize: number,
  headSize: number,
): Scrolled {
  const view = Math.max(rowSize, useHeight(element) - headSize);
  const extent: Extent = { rows, rowSize, view };
  const latest = useRef(extent);
  latest.current = extent;
  const place = useRef<Place>({ track: 0, top: 0 });
  const [top, setTop] = useState(0);

  const move = useCallback(
    (next: Place) => {
      place.current = next;
      setTop(next.top);
      if (element.current === null || element.current.scrollTop === next.track) return;
      element.current.scrollTop = next.track;
      // The browser may round it, or not reach so far.
      place.current = { ...next, track: element.current.scrollTop };
    },
    [element],
  );
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const onScroll = () => {
      if (node.scrollTop === place.current.track) return;
      place.current = scrolledTo(latest.current, place.current, node.scrollTop);
      setTop(place.current.top);
    };
    const onEnd = () => move(placeAt(latest.current, place.current.top));
    node.addEventListener('scroll', onScroll, { passive: true });
    node.addEventListener('scrollend', onEnd);
    return () => {
      node.removeEventListener('scroll', onScroll);
      node.removeEventListener('scrollend', onEnd);
    };
  }, [element, move]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list of another length has its bar elsewhere
  useLayoutEffect(() => move(placeAt(latest.current, place.current.top)), [rows, view, move]);
  const reveal = useCallback(
    (row: number) => {
      const { top } = place.current;
      const wanted = topFor(latest.current, top, row);
      if (wanted !== top) move(placeAt(latest.current, wanted));
    },
    [move],
  );
  return { extent, top, reveal };
}

function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    setHeight(node.clientHeight);
    const observer = new ResizeObserver(() => setHeight(node.clientHeight));
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
