import { useState } from 'react';
import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import { FOLLOWER_COLUMNS } from '../../../../shared/export/follower-columns.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { dayLong, dayMedium } from '../../format/dates.ts';
import { signed, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Send } from './use-eligibility.ts';
import '../../components/data-table.css';

const { log: said } = words.eligibility;
type Entry = EligibilityView['log'][number];

/** Rows are drawn in pages of so many: a log may hold years. */
const PAGE = 100;

interface FollowerTableProps {
  readonly log: readonly Entry[];
  readonly onEdit: (entry: Entry) => void;
  readonly send: Send;
}

/** The log, the newest first, each number to be edited or deleted. */
export function FollowerTable({ log, onEdit, send }: FollowerTableProps) {
  const [rows, setRows] = useState(PAGE);
  const hidden = Math.max(0, log.length - rows);
  const shown = log.slice(hidden).map((entry, index) => ({
    entry,
    before: log[hidden + index - 1]?.count ?? null,
  }));
  const saving = useSavedRows({
    title: said.title,
    fileName: `${said.fileName} ${log.at(-1)?.day ?? ''}`,
    columns: FOLLOWER_COLUMNS,
    rows: log,
  });
  return (
    <>
      <div className="actions">
        {saving.button}
        {saving.result}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="follower-table" aria-label={said.title} tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <ColumnHead>{said.day}</ColumnHead>
              <ColumnHead kind="number">{said.count}</ColumnHead>
              <ColumnHead kind="number">{said.change}</ColumnHead>
              <ColumnHead>{said.origin}</ColumnHead>
              <ColumnHead kind="unseen">{said.actions}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {shown.reverse().map(({ entry, before }) => (
              <tr key={entry.day}>
                <td>{dayLong(entry.day)}</td>
                <td className="number">{whole(entry.count)}</td>
                <td className="number">{before === null ? '' : signed(entry.count - before)}</td>
                <td>{said.origins[entry.origin]}</td>
                <td className="row-actions">
                  <RowActions entry={entry} onEdit={onEdit} send={send} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {hidden > 0 && (
          <Button kind="quiet" onPress={() => setRows(rows + PAGE)}>
            {said.older(Math.min(PAGE, hidden))}
          </Button>
        )}
      </section>
    </>
  );
}

interface RowActionsProps {
  readonly entry: Entry;
  readonly onEdit: (entry: Entry) => void;
  readonly send: Send;
}

function RowActions({ entry, onEdit, send }: RowActionsProps) {
  const day = dayMedium(entry.day);
  return (
    <>
      <Button kind="quiet" icon="edit" isOnlyIcon onPress={() => onEdit(entry)}>
        {said.edit(day)}
      </Button>
      <Confirm
        title={said.removeTitle}
        body={said.removeBody(day, entry.count)}
        confirmLabel={said.removeConfirm}
        onConfirm={() => send('eligibility.unlog', entry.day)}
      >
        <Button kind="quiet" icon="remove" isOnlyIcon>
          {said.remove(day)}
        </Button>
      </Confirm>
    </>
  );
}
