import { memo } from 'react';
import type { NewestGift } from '../../../../shared/live/live-state.ts';
import { coinValue } from '../../../../shared/live/shown-gift.ts';
import { Icon } from '../../components/icon.tsx';
import { Name } from '../../components/name.tsx';
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
          <Name>{gift.name}</Name>
          {row.streak === 'running' && <span className="small accent">{said.streak}</span>}
          <span className="small muted price">{price(row)}</span>
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
    </tr>
  );
});

function price({ gift, running }: NewestGift): string {
  if (gift.coins === null) return said.noPrice;
  return running > 1 ? said.perPiece(words.common.countCoins(gift.coins)) : '';
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
