import { diamondsText, exactMoneyText, moneyOf } from '../../../../shared/amount/decimal.ts';
import { type Money, money } from '../../../../shared/amount/money.ts';
import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import type { DiamondsUnderCard } from '../../../../shared/payout/estimate.ts';
import { type Worth, worthOf } from '../../../../shared/payout/worth.ts';
import { DiamondAmount, MoneyAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { moneyIn } from '../../format/money.ts';
import { diamondText } from '../../format/numbers.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { words } from '../../words/words.ts';
import { dollars, type Figures } from './figures.ts';
import { underWhich } from './under-which.ts';
import type { Asking } from './withdrawals-part.tsx';

const { cards: said } = words.redemption;

interface BalanceCardsProps {
  readonly view: PayoutView;
  readonly figures: Figures;
  readonly onAsk: (asking: Asking) => void;
}

/** Available, under review, withdrawn: one large figure each, and what it is or was worth. */
export function BalanceCards({ view, figures, onAsk }: BalanceCardsProps) {
  const { available, pending, withdrawn, queue, inReview, card } = figures;
  return (
    <>
      {available < 0 && <Notice tone="warn" title={said.negative} />}
      <div className="balances">
        <Card title={said.available}>
          <DiamondAmount
            text={diamondText(view.diamonds.available)}
            size="figure"
            testId="available"
          />
          <Bring figures={figures} parts={queue} />
          <div className="actions">
            <Button
              kind="main"
              isDisabled={available <= 0}
              onPress={() => onAsk({ of: 'request' })}
            >
              {words.redemption.list.enter}
            </Button>
            <Button onPress={() => onAsk({ of: 'reconcile' })}>
              {words.redemption.reconcile.open}
            </Button>
          </div>
        </Card>
        <Card title={said.pending}>
          <DiamondAmount text={units(pending)} size="figure" testId="pending" />
          {pending === 0 ? (
            <p className="small muted">{said.nothing}</p>
          ) : (
            <Bring figures={figures} parts={inReview} />
          )}
          {pending > 0 && card.reviewDays !== null && (
            <p className="small muted">{said.review(card.reviewDays)}</p>
          )}
        </Card>
        <Card title={said.withdrawn}>
          <DiamondAmount text={units(withdrawn)} size="figure" testId="withdrawn" />
          <Received withdrawals={view.withdrawals} />
        </Card>
      </div>
    </>
  );
}

function units(amount: number): string {
  return diamondText(diamondsText(amount as Parameters<typeof diamondsText>[0]));
}

interface BringProps {
  readonly figures: Figures;
  readonly parts: readonly DiamondsUnderCard[];
}

/** What diamonds may bring: always an estimate, always with its band and its card. */
function Bring({ figures, parts }: BringProps) {
  const { cards, card } = figures;
  const own = useOwnMoney();
  const { net }: Worth = worthOf(parts, cards, card);
  const inOwn = own?.(exactMoneyText(net.expected));
  return (
    <div>
      <p className="brings">
        <span className="muted">{said.about}</span>{' '}
        <MoneyAmount amount={exactMoneyText(net.expected)} currency="USD" size="title" />{' '}
        <span className="muted">{said.after}</span>
      </p>
      <div className="small muted">
        {inOwn !== undefined && (
          <p>
            {inOwn.amount} {inOwn.rate}
          </p>
        )}
        {net.low !== net.high && <p>{said.between(dollars(net.low), dollars(net.high))}</p>}
        <p>{underWhich(figures, parts)}</p>
      </div>
    </div>
  );
}

/** What arrived, by currency. */
function Received({ withdrawals }: Pick<PayoutView, 'withdrawals'>) {
  const sums = new Map<string, { received: bigint; fee: bigint }>();
  for (const { answer } of withdrawals) {
    for (const what of ['received', 'fee'] as const) {
      const amount = answer?.[what] ?? null;
      if (amount === null) continue;
      const sum = sums.get(amount.currency) ?? { received: 0n, fee: 0n };
      sum[what] += moneyOf(amount.amount);
      sums.set(amount.currency, sum);
    }
  }
  if (sums.size === 0) return <p className="small muted">{said.neverPaid}</p>;
  return (
    <div>
      {[...sums].map(([currency, { received, fee }]) => (
        <p key={currency} className="brings">
          <MoneyAmount amount={exactMoneyText(money(received))} currency={currency} size="title" />{' '}
          <span className="muted">{said.received}</span>
          {fee > 0n && (
            <span className="small muted">
              , {said.fees(moneyIn(exactMoneyText(fee as Money), currency))}
            </span>
          )}
        </p>
      ))}
    </div>
  );
}
