import { clockShort, moment } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { useLive } from '../../state/live.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../words/words.ts';
import './session-state.css';

/** Since when this LIVE runs and who is watching: the line beside the page's title. */
export function SessionState() {
  const startedAt = useLive((state) => state.session?.startedAt ?? null);
  const endedAt = useLive((state) => state.session?.endedAt ?? null);
  const audience = useLive((state) => state.audience);
  return (
    <div className="session-state">
      <span data-testid="live-session">
        {startedAt === null ? (
          words.live.noSession
        ) : endedAt === null ? (
          <Running since={startedAt} />
        ) : (
          <Ended at={endedAt} />
        )}
      </span>
      <dl className="audience">
        <Count name={words.live.viewers} value={audience.viewers} />
        <Count name={words.live.likes} value={audience.likes} />
        <Count name={words.live.follows} value={audience.follows === 0 ? null : audience.follows} />
      </dl>
    </div>
  );
}

function Running({ since }: { readonly since: number }) {
  const zone = useZone();
  const minutes = Math.max(0, Math.floor((useNow(15_000) - since) / 60_000));
  const duration = words.live.minutes(Math.floor(minutes / 60), minutes % 60);
  return (
    <span className="running">
      <span className="dot" aria-hidden="true" />
      {words.live.since(clockShort(since, zone), duration)}
    </span>
  );
}

function Ended({ at }: { readonly at: number }) {
  return words.live.ended(moment(at, useZone()));
}

function Count({ name, value }: { readonly name: string; readonly value: number | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{whole(value)}</dd>
    </div>
  );
}
