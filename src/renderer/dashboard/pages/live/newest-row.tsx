import { memo } from 'react';
import type { NewestGift } from '../../../../shared/live/live-state.ts';
import { coinValue } from '../../../../shared/live/shown-gift.ts';
import { Button } from '../../components/button.tsx';
import { GiftArt } from '../../components/gift-art.tsx';
import { Icon } from '../../components/icon.tsx';
import { Name } from '../../components/name.tsx';
import { clock } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { newest: said } = words.live;

interface NewestRowProps {
  readonly row: NewestGift;
  readonly zone: string;
  readonly onReplay: (key: string) => void;
}

/** One gift; drawn again only when it has changed. */
export const NewestRow = memo(function NewestRow({ row, zone, onReplay }: NewestRowProps) {
  const { gift } = row;
  return (
    <tr data-testid="newest-row" data-test={row.test}>
      <td>
        <div className="gift">
          <GiftArt gift={gift} />
          <span className="times">×{whole(row.running)}</span>
          <span className="what">
            <Name>{gift.name}</Name>
            <Detail row={row} />
          </span>
        </div>
      </td>
      <td>
        <Name title={said.via(words.common.sourceName(row.source))}>{row.from.name}</Name>
      </td>
      <td className={row.test ? 'number muted' : 'number'}>
        {gift.coins === null ? '–' : whole(coinValue(row))}
      </td>
      <td>
        <Progress row={row} />
      </td>
      <td className="number muted">{clock(row.at, zone)}</td>
      <td className="again">
        <Button kind="quiet" icon="replay" isOnlyIcon onPress={() => onReplay(row.key)}>
          {said.playAgain(gift.name, row.from.name)}
        </Button>
      </td>
    </tr>
  );
});

/** The price of one where there are several, and whether there will be more. */
function Detail({ row: { gift, running, streak } }: { readonly row: NewestGift }) {
  const isRunning = streak === 'running';
  if (running === 1 && gift.coins !== null && !isRunning) return null;
  return (
    <span className="detail">
      {isRunning && <span className="accent">{said.streak}</span>}
      <span className="clipped">
        {gift.coins === null ? said.noPrice : said.perPiece(words.common.countCoins(gift.coins))}
      </span>
    </span>
  );
}

/** How far it has come: booked (or a test), then shown by an overlay. */
function Progress({ row }: { readonly row: NewestGift }) {
  return (
    <span className="progress">
      {row.test ? (
        <span className="mark test">{said.test}</span>
      ) : (
        <span className="mark good">
          <Icon name="check" />
          {said.booked}
        </span>
      )}
      {row.shownAt === null ? (
        <span className="mark muted">
          <Icon name="wait" />
          {said.notShown}
        </span>
      ) : (
        <span className="mark good">
          <Icon name="check" />
          {said.shown}
        </span>
      )}
    </span>
  );
}
