import type { ConnectedPage } from '../../../../shared/contract/page-calls.ts';
import { clock } from '../../format/dates.ts';
import { words } from '../../words/words.ts';
import { AskedStage } from './asked-stage.tsx';

const { pages: said } = words.obs;
const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', maximumSignificantDigits: 2 });

interface ConnectedPageRowProps {
  readonly page: ConnectedPage;
  readonly zone: string;
}

/** One overlay page: which, where and since when, what it has shown and how smoothly. */
export function ConnectedPageRow({ page: one, zone }: ConnectedPageRowProps) {
  const place = one.place === null ? '' : ` ${said.place[one.place]}`;
  const did = [said.shown(one.shown), ...framesOf(one)].join(' · ');
  return (
    <li className="connected-page">
      <span>
        {said.name[one.page] ?? one.page}
        {place}
      </span>
      <AskedStage id={one.stage} />
      <span className="small muted">{said.since(clock(one.since, zone))}</span>
      <span className="small muted">{one.last === null ? said.nothing : did}</span>
      {one.last !== null && (
        <span className="small muted">
          {one.last.gift === null
            ? said.lastUnnamed(clock(one.last.at, zone))
            : said.last(one.last.gift, clock(one.last.at, zone))}
        </span>
      )}
    </li>
  );
}

function framesOf({ frames }: ConnectedPage): string[] {
  if (frames === null) return [];
  if (frames.dropped === 0) return [said.smooth];
  return [said.dropped(PERCENT.format(frames.dropped / (frames.dropped + frames.drawn)))];
}
