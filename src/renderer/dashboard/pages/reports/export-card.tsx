import { useState } from 'react';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import { TABLE_KINDS } from '../../../../shared/export/table-file.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { DayField } from '../../components/day-field.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { WorkProgress } from '../../components/work-progress.tsx';
import { useToday } from '../../state/today.ts';
import type { Work } from '../../state/use-work.ts';
import { failureWords, words } from '../../words/words.ts';
import { EVERYTHING, queryOf } from '../ledger/filters.ts';

const { exporting: said, work: doing } = words.reports;
const RANGES = (['all', 'range'] as const).map((id) => ({ id, name: said.ranges[id] }));
const KIND = doing.exporting;

/** The entries of a range as a table, and the whole ledger. */
export function ExportCard({ work }: { readonly work: Work }) {
  const today = useToday();
  const [range, setRange] = useState<'all' | 'range'>('all');
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const [done, setDone] = useState<number | null>(null);
  const isBusy = work.name !== null;
  const wrongOrder = range === 'range' && from > to;
  const save = async (wish: Wish) => {
    setDone(null);
    setDone(await exportWith(work, wish));
  };
  const days = range === 'all' ? { from: null, to: null } : { from, to };
  return (
    <Card title={said.title}>
      <p className="small muted">{said.body}</p>
      <section className="report-part">
        <h3>{said.table}</h3>
        <p className="small muted">{said.tableBody}</p>
        <Segments label={said.range} options={RANGES} value={range} onChange={setRange} />
        {range === 'range' && (
          <div className="report-days">
            <DayField label={said.from} value={from} max={today} onChange={setFrom} />
            <DayField label={said.to} value={to} max={today} onChange={setTo} />
          </div>
        )}
        {wrongOrder && <p role="alert">{said.wrongOrder}</p>}
        <div className="actions">
          {TABLE_KINDS.map((as) => (
            <Button
              key={as}
              icon="save"
              isDisabled={wrongOrder}
              isBusy={isBusy}
              onPress={() => save({ what: 'entries', as, of: queryOf({ ...EVERYTHING, ...days }) })}
            >
              {said.saveAs[as]}
            </Button>
          ))}
        </div>
      </section>
      <section className="report-part">
        <h3>{said.ledger}</h3>
        <p className="small muted">{said.ledgerBody}</p>
        <div className="actions">
          <Button icon="save" isBusy={isBusy} onPress={() => save({ what: 'ledger' })}>
            {said.saveLedger}
          </Button>
        </div>
      </section>
      {work.name === KIND && <WorkProgress name={KIND} />}
      {done !== null && <Notice tone="good" title={said.done(done)} />}
      {work.failure?.of === KIND && (
        <FailureNotice failure={failureWords(work.failure.code, work.failure.detail)} />
      )}
    </Card>
  );
}

type Wish = CallInput<'transfer.export'>;

/** How many entries were written; null for none, be it that the dialog was closed. */
async function exportWith(work: Work, wish: Wish): Promise<number | null> {
  return (await work.run(KIND, 'transfer.export', wish))?.value ?? null;
}
