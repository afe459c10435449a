import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { daysBetween } from '../../../../shared/payout/pace.ts';
import type { Worth } from '../../../../shared/payout/worth.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { Empty } from '../../components/empty.tsx';
import { Icon } from '../../components/icon.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { dayAt } from '../../days/day-at.ts';
import { dayMedium } from '../../format/dates.ts';
import { moneyIn } from '../../format/money.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import { dollars, type Figures, worthInReview } from './figures.ts';
import { UndoButton } from './undo-button.tsx';
import type { Send } from './use-payout.ts';
import { WITHDRAWAL_COLUMNS } from './withdrawal-columns.ts';
import type { Asking, Withdrawal } from './withdrawals-part.tsx';
import '../../components/data-table.css';

const { list: said, undo } = words.redemption;

interface WithdrawalsCardProps {
  readonly view: PayoutView;
  readonly figures: Figures;
  readonly send: Send;
  readonly onAsk: (asking: Asking) => void;
}

/** All withdrawals with their states, the newest first. */
export function WithdrawalsCard({ view, figures, send, onAsk }: WithdrawalsCardProps) {
  const worths = worthInReview(figures, view.withdrawals);
  const saving = useSavedRows({
    title: said.title,
    fileName: 'carat-withdrawals',
    columns: WITHDRAWAL_COLUMNS,
    rows: view.withdrawals,
  });
  if (view.withdrawals.length === 0) {
    return (
      <Card title={said.title}>
        <Empty title={said.empty} body={said.emptyBody} />
      </Card>
    );
  }
  return (
    <Card title={said.title} aside={saving.button}>
      {saving.result}
      <table className="data-table withdrawals">
        <thead>
          <tr>
            <ColumnHead>{said.asked}</ColumnHead>
            <ColumnHead kind="number">{words.redemption.diamonds}</ColumnHead>
            <ColumnHead>{said.state}</ColumnHead>
            <ColumnHead kind="number">{said.money}</ColumnHead>
            <ColumnHead kind="unseen">{said.actions}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {view.withdrawals.map((one) => (
            <Row
              key={one.seq}
              withdrawal={one}
              worth={worths.get(one.seq)}
              today={view.today}
              reviewDays={figures.card.reviewDays}
              send={send}
              onAsk={onAsk}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowProps {
  readonly withdrawal: Withdrawal;
  /** What it may bring, while it is under review. */
  readonly worth: Worth | undefined;
  readonly today: string;
  readonly reviewDays: number | null;
  readonly send: Send;
  readonly onAsk: (asking: Asking) => void;
}

function Row({ withdrawal, worth, today, reviewDays, send, onAsk }: RowProps) {
  const zone = useZone();
  const { at, diamonds, note, state, answer } = withdrawal;
  const day = dayAt(at, zone);
  const isLate =
    state === 'requested' && reviewDays !== null && daysBetween(day, today) > reviewDays;
  const notes = [note, answer?.note ?? ''].filter((text) => text !== '');
  return (
    <tr className={state === 'undone' ? 'undone' : ''}>
      <td>
        {dayMedium(day)}
        {notes.map((text) => (
          <div key={text} className="small muted break">
            {text}
          </div>
        ))}
      </td>
      <td className="number">
        <DiamondAmount text={diamondText(diamonds)} />
      </td>
      <td>
        <State state={state} />
        <div className="small muted">
          {answer !== null && said.on(dayMedium(dayAt(answer.at, zone)))}
          {isLate && said.late(reviewDays)}
        </div>
      </td>
      <td className="number">
        <Paid withdrawal={withdrawal} worth={worth} />
      </td>
      <td className="row-actions">
        <Actions withdrawal={withdrawal} send={send} onAsk={onAsk} />
      </td>
    </tr>
  );
}

const ICONS = { requested: 'wait', paid: 'check', refused: 'stop', undone: 'undo' } as const;

function State({ state }: Pick<Withdrawal, 'state'>) {
  return (
    <span className={`state ${state}`}>
      <Icon name={ICONS[state]} />
      {said.states[state]}
    </span>
  );
}

function Paid({ withdrawal: { answer }, worth }: Pick<RowProps, 'withdrawal' | 'worth'>) {
  if (worth !== undefined) {
    return <span className="muted">{said.expect(dollars(worth.net.expected))}</span>;
  }
  if (answer === null || answer.received === null) return null;
  const { received, fee } = answer;
  return (
    <>
      {moneyIn(received.amount, received.currency)}
      {fee !== null && fee.amount !== '0' && (
        <div className="small muted">{said.fee(moneyIn(fee.amount, fee.currency))}</div>
      )}
    </>
  );
}

function Actions({ withdrawal, send, onAsk }: Pick<RowProps, 'withdrawal' | 'send' | 'onAsk'>) {
  const { seq, state, answer } = withdrawal;
  const amount = diamondText(withdrawal.diamonds);
  if (state === 'undone') return null;
  return (
    <>
      {state === 'requested' && (
        <>
          <Button label={said.paidOf(amount)} onPress={() => onAsk({ of: 'paid', withdrawal })}>
            {said.paid}
          </Button>
          <Button
            label={said.refusedOf(amount)}
            onPress={() => onAsk({ of: 'refused', withdrawal })}
          >
            {said.refused}
          </Button>
        </>
      )}
      <UndoButton
        label={said.undoOf(amount)}
        body={undo[state](amount)}
        of={answer?.seq ?? seq}
        send={send}
      />
    </>
  );
}
