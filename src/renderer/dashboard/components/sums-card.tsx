import { type SumsBy, sumsByColumns } from '../../../shared/export/sum-columns.ts';
import type { TotalsRow } from '../../../shared/stats/totals.ts';
import { Card } from './card.tsx';
import { SumsTable, type SumsTableRow } from './sums-table.tsx';
import { useSavedRows } from './use-saved-rows.tsx';

interface SumsCardProps {
  readonly title: string;
  /** What the names are. */
  readonly heading: string;
  readonly by: SumsBy;
  /** The name that is suggested for a file, without its ending. */
  readonly fileName: string;
  readonly rows: readonly (TotalsRow & SumsTableRow)[];
}

/** Sums by name, to be read and to be saved. */
export function SumsCard({ title, heading, by, fileName, rows }: SumsCardProps) {
  const saving = useSavedRows({ title, fileName, columns: sumsByColumns(by), rows });
  return (
    <Card title={title} aside={saving.button}>
      <SumsTable label={title} heading={heading} rows={rows} />
      {saving.result}
    </Card>
  );
}
