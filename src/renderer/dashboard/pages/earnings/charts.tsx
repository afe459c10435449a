import { memo, useDeferredValue } from 'react';
import type { CardProps } from './card-props.ts';
import { GiftCard } from './gift-card.tsx';
import { GifterCard } from './gifter-card.tsx';
import { HourCard } from './hour-card.tsx';
import { SessionCard } from './session-card.tsx';
import { TimeCard } from './time-card.tsx';
import { WorthCard } from './worth-card.tsx';
import './charts.css';

/**
 * Every way to look at a view; what is chosen in one narrows the others. Drawn again for other
 * figures only: the page hears of every gift, and drawing all of this takes a while.
 */
export const Charts = memo(function Charts(props: CardProps) {
  // What lies further down is drawn once the rest stands, so that a click is not kept waiting for it.
  const isRestDrawn = useDeferredValue(true, false);
  return (
    <>
      <TimeCard {...props} />
      <div className="chart-pair">
        <GiftCard {...props} />
        <GifterCard {...props} />
      </div>
      {isRestDrawn && (
        <>
          <HourCard {...props} />
          <div className="chart-pair">
            <SessionCard {...props} />
            <WorthCard {...props} />
          </div>
        </>
      )}
    </>
  );
});
