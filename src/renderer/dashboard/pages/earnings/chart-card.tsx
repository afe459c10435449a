import { type ReactNode, useState } from 'react';
import { TABLE_KINDS } from '../../../../shared/export/table-file.ts';
import { Card } from '../../components/card.tsx';
import { NearView } from '../../components/near-view.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { type FileKind, SaveAs } from '../../components/save-as.tsx';
import { Segments } from '../../components/segments.tsx';
import { failureWords, words } from '../../words/words.ts';
import { FigureTable } from './figure-table.tsx';
import { type Saveable, useSaving } from './use-saving.ts';
import './chart-card.css';

const { chart: said } = words.earnings;
const FILES: readonly FileKind[] = ['png', ...TABLE_KINDS];

const VIEWS = [
  { id: 'chart', name: said.chart },
  { id: 'table', name: said.table },
] as const;

interface ChartCardProps<Row> {
  readonly title: string;
  /** What the chart shows, in words. */
  readonly sentence: string;
  readonly what: Omit<Saveable<Row>, 'title'>;
  /** More to choose, before the switch between chart and table. */
  readonly aside?: ReactNode;
  /** Nothing of what is shown here is left in the view. */
  readonly isEmpty: boolean;
  readonly testId?: string;
  /** The chart lies further down and waits until it is about to be seen; its place has this class. */
  readonly placeClass?: string;
  readonly children: ReactNode;
}

/** A chart with a sentence, the figures behind it, and both to be saved. */
export function ChartCard<Row>(props: ChartCardProps<Row>) {
  const { title, sentence, what, aside, isEmpty, testId, placeClass, children } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const chart =
    placeClass === undefined ? children : <NearView placeClass={placeClass}>{children}</NearView>;
  const { saved, failure, save: saveAs } = useSaving({ ...what, title });
  return (
    <Card
      title={title}
      aside={
        <div className="chart-tools">
          {aside}
          <Segments label={said.showAs(title)} options={VIEWS} value={view} onChange={setView} />
          <SaveAs title={title} kinds={FILES} onSave={saveAs} />
        </div>
      }
    >
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      {isEmpty ? (
        <p className="chart-place muted">{said.nothing}</p>
      ) : (
        <>
          <p data-testid={testId}>{sentence}</p>
          {view === 'table' ? <FigureTable label={title} figures={what.figures} /> : chart}
        </>
      )}
      <p className="said" role="status">
        {saved ? words.common.save.saved : ''}
      </p>
    </Card>
  );
}
