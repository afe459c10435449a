import { memo } from 'react';
import type { NewestGift } from '../../../../shared/live/live-state.ts';
import { coinValue } from '../../../../shared/live/shown-gift.ts';
import { Icon } from '../../components/icon.tsx';
import { clock } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { newest: said } = words.live;

interface NewestRowProps {
  readonly row: NewestGift;
  readonly zone: string;
}

/** One gift; drawn again only when it has changed. */
export const NewestRow = memo(function NewestRow({ row, zone }: NewestRowProps) {
  const { gift } = row;
  return (
    <tr data-testid="newest-row" data-test={row.test}>
      <td>
        <div className="gift">
          <span className="times">×{whole(row.running)}</span>
          <bdi className="name">{gift.name}</bdi>
          <span className="small muted">{detail(row)}</span>
        </div>
      </td>
      <td>
        <bdi className="name from" title={said.via(words.common.sourceName(row.source))}>
          {row.from.name}
        </bdi>
      </td>
      <td className="number">{gift.coins === null ? '–' : whole(coinValue(row))}</td>
      <td>
        <Progress row={row} />
      </td>
      <td className="number muted">{clock(row.at, zone)}</td>
    </tr>
  );
});

function detail({ gift, running, streak }: NewestGift): string {
  const price =
    gift.coins === null
      ? said.noPrice
      : running > 1
        ? said.perPiece(words.common.countCoins(gift.coins))
        : '';
  const parts = [price, streak === 'running' ? said.streak : ''];
  return parts.filter((part) => part !== '').join(', ');
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
