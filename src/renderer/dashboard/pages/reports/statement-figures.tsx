import type { ReactNode } from 'react';
import type { StatementReport } from '../../../../shared/contract/statement-calls.ts';
import { DiamondAmount, MoneyAmount } from '../../components/amounts.tsx';
import { cardNames } from '../../format/card-names.ts';
import { dayRange } from '../../format/dates.ts';
import { moneyIn, moneyRange } from '../../format/money.ts';
import { diamondText } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { words } from '../../words/words.ts';
import { incomeSums } from './income-sums.ts';
import '../../components/data-table.css';

const said = words.reports.statement;
const { estimateUnder, theCards } = words.common;
const MOVES = ['gifts', 'reversed', 'carried', 'corrections', 'requested', 'refused'] as const;

/** The figures of a statement: the account in the ledger, and the money beside it. */
export function StatementFigures({ statement }: { readonly statement: StatementReport }) {
  const { available, pending, unpriced, isOpen, from, to } = statement;
  const pieces = unpriced.reduce((sum, one) => sum + one.pieces, 0);
  const moved = MOVES.filter((name) => available[name] !== '0');
  return (
    <div className="statement" data-testid="statement">
      <p className="small muted">
        {dayRange(from, to)}
        {isOpen && <> · {said.open}</>}
      </p>
      <div className="statement-parts">
        <table className="data-table">
          <caption className="visually-hidden">{said.balance}</caption>
          <tbody>
            {(['opening', ...moved, 'closing'] as const).map((name) => (
              <tr key={name} className={name === 'closing' ? 'sum' : ''}>
                <th scope="row">{said.rows[name]}</th>
                <td className="number">
                  <DiamondAmount text={diamondText(available[name])} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className="statement-money">
          <Fact name={said.paid}>
            <Paid sums={statement.paymentSums} />
          </Fact>
          <Fact name={said.income}>
            <Money sums={incomeSums(statement.income)} />
          </Fact>
          <Fact name={said.pending}>
            <DiamondAmount text={diamondText(pending.closing)} />
          </Fact>
          <Fact name={said.estimate}>
            <Estimates statement={statement} />
          </Fact>
        </dl>
      </div>
      {pieces > 0 && (
        <p className="small">
          {said.unpriced(pieces)} <a href={routeTo('ledger')}>{said.toLedger}</a>
        </p>
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Money({ sums }: { readonly sums: readonly { currency: string; amount: string }[] }) {
  if (sums.length === 0) return <span className="muted">{said.nothing}</span>;
  return sums.map(({ currency, amount }) => (
    <div key={currency}>
      <MoneyAmount amount={amount} currency={currency} />
    </div>
  ));
}

function Paid({ sums }: { readonly sums: StatementReport['paymentSums'] }) {
  if (sums.length === 0) return <span className="muted">{said.nothing}</span>;
  return sums.map(({ currency, net, fees }) => (
    <div key={currency}>
      <MoneyAmount amount={net} currency={currency} />
      {fees !== '0' && <div className="small muted">{said.fees(moneyIn(fees, currency))}</div>}
    </div>
  ));
}

/** Never without the cards that they were made with. */
function Estimates({ statement: { gifts, cards } }: { readonly statement: StatementReport }) {
  const { low, high, currency } = gifts.estimate;
  if (cards.length === 0) return <span className="muted">{said.nothing}</span>;
  return (
    <>
      <span className="amount money">
        {low === high ? moneyIn(low, currency) : moneyRange(low, high, currency)}
      </span>
      <div className="small muted">
        {estimateUnder(
          theCards(
            cardNames(
              cards.map(({ id }) => id),
              cards,
            ),
          ),
        )}
      </div>
    </>
  );
}
