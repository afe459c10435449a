import type { SourceState } from '../../../shared/live/live-state.ts';
import { useNow } from '../state/use-now.ts';
import { words } from '../words/words.ts';
import './source-badge.css';

/** What a source is doing, by the shape and colour of a dot and in words. */
export function SourceBadge({ source }: { readonly source: SourceState }) {
  return (
    <span className={`source-badge ${source.state}`} data-testid={`source-${source.id}`}>
      <span className="dot" aria-hidden="true" />
      <span className="wide">
        {source.state === 'lost' && source.retryAt !== null ? (
          <Countdown until={source.retryAt} />
        ) : (
          words.common.sourceStates[source.state]
        )}
      </span>
    </span>
  );
}

/** Counts down only while it is on screen, so only while a source is lost. */
function Countdown({ until }: { readonly until: number }) {
  const seconds = Math.ceil((until - useNow(500)) / 1000);
  return seconds > 0 ? words.common.retryIn(seconds) : words.common.retryNow;
}
