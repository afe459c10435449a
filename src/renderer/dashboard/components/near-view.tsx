import { type ReactNode, useEffect, useRef, useState } from 'react';

interface NearViewProps {
  /** Of what keeps the place until then: the height of what comes, so that nothing jumps. */
  readonly placeClass: string;
  readonly children: ReactNode;
}

/** Somebody who scrolls is this far from seeing it. */
const NEAR = '240px';

/** Draws what it holds when that is about to be seen, and from then on: charts are costly. */
export function NearView({ placeClass, children }: NearViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      // The page's content scrolls, and not the window, which a root margin would be about.
      { scrollMargin: NEAR },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return isNear ? children : <div ref={place} className={placeClass} />;
}
