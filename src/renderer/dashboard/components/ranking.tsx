import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { DiamondAmount } from './amounts.tsx';
import { Name } from './name.tsx';
import './ranking.css';

/** One of those that are compared. */
interface RankingRow {
  readonly id: string;
  readonly name: string;
  /** Stands before the name. */
  readonly picture?: ReactNode;
  /** Already formatted. */
  readonly amount: string;
  readonly share: string;
  /** Length of its bar, 0 to 1. */
  readonly length: number;
  /** What the amount is an amount of, and more about the row: for screen readers. */
  readonly unit: string;
  readonly more: string;
}

interface RankingProps {
  readonly label: string;
  readonly rows: readonly RankingRow[];
  readonly chosen: string | null;
  /** Told null when the chosen one is chosen again. */
  readonly onChoose: (id: string | null) => void;
}

/** Names with bars from zero, the highest first; one can be chosen, and let go again. */
export function Ranking({ label, rows, chosen, onChoose }: RankingProps) {
  return (
    <ListBox
      className={
        rows.some(({ picture }) => picture !== undefined) ? 'ranking with-pictures' : 'ranking'
      }
      aria-label={label}
      items={rows}
      dependencies={[chosen]}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        onChoose(key === undefined ? null : String(key));
      }}
    >
      {(row) => <Row row={row} faint={chosen !== null && chosen !== row.id} />}
    </ListBox>
  );
}

function Row({ row, faint }: { readonly row: RankingRow; readonly faint: boolean }) {
  const className = faint ? 'ranking-row faint' : 'ranking-row';
  return (
    <ListBoxItem id={row.id} className={className} textValue={row.name}>
      {row.picture}
      <Name title={row.name}>{row.name}</Name>
      <div className="track">
        <div className="filled" style={{ inlineSize: `${row.length * 100}%` }} />
      </div>
      <DiamondAmount text={row.amount} />
      <span className="visually-hidden">{row.unit}</span>
      <span className="share small muted">{row.share}</span>
      <span className="visually-hidden">{row.more}</span>
    </ListBoxItem>
  );
}
