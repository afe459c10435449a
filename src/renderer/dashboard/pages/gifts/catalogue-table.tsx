import { useState } from 'react';
import { coins as coinsFrom } from '../../../../shared/amount/coins.ts';
import { exactMoneyText } from '../../../../shared/amount/decimal.ts';
import { diamondsFor } from '../../../../shared/amount/diamonds.ts';
import { packagesOf } from '../../../../shared/packages/coin-package.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { viewerPrice } from '../../../../shared/packages/viewer-price.ts';
import { estimate } from '../../../../shared/payout/estimate.ts';
import type { RateCard } from '../../../../shared/payout/rate-card.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { GiftArt } from '../../components/gift-art.tsx';
import { Icon } from '../../components/icon.tsx';
import { Name } from '../../components/name.tsx';
import { moneyRange } from '../../format/money.ts';
import { whole } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { usePackageSet } from '../../state/package-sets.ts';
import { useRateCard } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';
import type { Kind } from './kinds.ts';
import '../../components/data-table.css';

const { catalogue: said } = words.gifts;

/** So many rows at a time: who looks for one gift among thousands searches. */
const STEP = 100;

export function CatalogueTable({ kinds }: { readonly kinds: readonly Kind[] }) {
  const [shown, setShown] = useState(STEP);
  const card = useRateCard();
  const set = usePackageSet();
  const left = kinds.length - shown;
  return (
    <>
      <table className="data-table catalogue-table">
        <caption className="visually-hidden">{said.caption}</caption>
        <Head hasPackages={set !== null} />
        <tbody>
          {kinds.slice(0, shown).map((kind) => (
            <Row key={kind.id} kind={kind} card={card} set={set} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <div className="actions">
          <Button onPress={() => setShown(shown + STEP)}>{said.more(Math.min(left, STEP))}</Button>
        </div>
      )}
      <p className="small muted">{said.shareHint(card.name, set?.name ?? null)}</p>
    </>
  );
}

function Head({ hasPackages }: { readonly hasPackages: boolean }) {
  return (
    <thead>
      <tr>
        <ColumnHead>{said.gift}</ColumnHead>
        <th scope="col" className="gift-id">
          {said.id}
        </th>
        <ColumnHead kind="number">{said.price}</ColumnHead>
        {hasPackages && <ColumnHead kind="number">{said.paid}</ColumnHead>}
        <ColumnHead kind="number">{said.share}</ColumnHead>
        <ColumnHead kind="unseen">{said.calculate}</ColumnHead>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly kind: Kind;
  readonly card: RateCard;
  readonly set: PackageSet | null;
}

function Row({ kind, card, set }: RowProps) {
  return (
    <tr data-testid="catalogue-row">
      <th scope="row">
        <span className="catalogue-gift">
          <GiftArt gift={kind} />
          <Name title={kind.name}>{kind.name}</Name>
        </span>
      </th>
      <td className="muted gift-id" title={kind.id}>
        {kind.id}
      </td>
      {kind.coins === null ? (
        <NoPrice columns={set === null ? 3 : 4} />
      ) : (
        <>
          <td className="number">{whole(kind.coins)}</td>
          {set !== null && <td className="number">{paidText(kind.coins, set)}</td>}
          <td className="number">
            <MoneyAmount amount={shareText(kind.coins, card)} currency="USD" isSmall />
          </td>
          <td className="number">
            <a
              className="catalogue-link"
              href={routeTo('gifts', { part: 'calculator', gift: kind.id })}
              aria-label={said.calculateGift(kind.name)}
            >
              {said.calculate}
            </a>
          </td>
        </>
      )}
    </tr>
  );
}

function NoPrice({ columns }: { readonly columns: number }) {
  return (
    <td colSpan={columns} className="no-price">
      <span>
        <Icon name="warning" />
        {said.noPrice}
      </span>
    </td>
  );
}

function paidText(coins: number, { packages, currency }: PackageSet): string {
  const paid = viewerPrice(packagesOf(packages), coinsFrom(coins));
  return paid === null
    ? '–'
    : moneyRange(exactMoneyText(paid.low), exactMoneyText(paid.high), currency);
}

function shareText(coins: number, card: RateCard): string {
  const diamonds = diamondsFor(coinsFrom(coins), card.diamondsPerCoin);
  return exactMoneyText(estimate([{ card: card.id, diamonds }], [card]).expected);
}
