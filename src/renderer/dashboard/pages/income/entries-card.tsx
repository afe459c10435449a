import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { IncomeView } from '../../../../shared/contract/income-calls.ts';
import { INCOME_KINDS } from '../../../../shared/ledger/facts.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { dayMedium } from '../../format/dates.ts';
import { moneyIn } from '../../format/money.ts';
import { failureWords, words } from '../../words/words.ts';
import { INCOME_COLUMNS } from './income-columns.ts';
import type { Send } from './use-income.ts';
import '../../components/data-table.css';
import './income.css';

const said = words.income;
type Entry = IncomeView['entries'][number];
type Shown = Entry['kind'] | 'all';

interface EntriesCardProps {
  readonly entries: readonly Entry[];
  readonly send: Send;
}

/** Every entry, the newest first; what was undone stays in sight, struck through. */
export function EntriesCard({ entries, send }: EntriesCardProps) {
  const [kind, setKind] = useState<Shown>('all');
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = entries.filter((entry) => kind === 'all' || entry.kind === kind);
  const kinds = INCOME_KINDS.filter((one) => entries.some((entry) => entry.kind === one));
  const saving = useSavedRows({
    title: said.list,
    fileName: 'carat-other-income',
    columns: INCOME_COLUMNS,
    rows: shown,
  });
  return (
    <Card
      title={said.list}
      aside={
        <div className="actions">
          {kinds.length > 1 && (
            <Segments<Shown>
              label={said.show}
              options={[
                { id: 'all', name: said.all },
                ...kinds.map((id) => ({ id, name: said.kinds[id] })),
              ]}
              value={kind}
              onChange={setKind}
            />
          )}
          {saving.button}
        </div>
      }
    >
      {saving.result}
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      {shown.length === 0 ? (
        <p className="muted">{said.nothing}</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <ColumnHead>{said.day}</ColumnHead>
              <ColumnHead>{said.kind}</ColumnHead>
              <ColumnHead>{said.note}</ColumnHead>
              <ColumnHead kind="number">{said.amount}</ColumnHead>
              <ColumnHead kind="unseen">{said.actions}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <Row key={entry.seq} entry={entry} send={send} onFailure={setFailure} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly send: Send;
  readonly onFailure: (failure: Failure | null) => void;
}

function Row({ entry, send, onFailure }: RowProps) {
  const { seq, day, kind, amount, note, undone } = entry;
  const text = moneyIn(amount.amount, amount.currency);
  return (
    <tr className={undone ? 'income-undone' : ''}>
      <td>{dayMedium(day)}</td>
      <td>{said.kinds[kind]}</td>
      <td className="break">{note}</td>
      <td className="number">
        <MoneyAmount amount={amount.amount} currency={amount.currency} />
      </td>
      <td className="number income-action">
        {undone ? (
          <span className="small">{said.undone}</span>
        ) : (
          <Confirm
            title={said.undoTitle}
            body={said.undoBody(said.kinds[kind], text)}
            confirmLabel={said.undoConfirm}
            onConfirm={async () => onFailure(await send('income.undo', { of: seq }))}
          >
            <Button kind="quiet" icon="undo" isOnlyIcon>
              {said.undoOf(said.kinds[kind], text)}
            </Button>
          </Confirm>
        )}
      </td>
    </tr>
  );
}
