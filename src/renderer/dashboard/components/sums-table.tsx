import type { ReactNode } from 'react';
import { diamondText } from '../format/numbers.ts';
import { words } from '../words/words.ts';
import { DiamondAmount } from './amounts.tsx';
import { ColumnHead } from './column-head.tsx';
import { EntriesLink } from './entries-link.tsx';
import { Name } from './name.tsx';
import './data-table.css';
import './sums-table.css';

/** What came in from somebody, by a gift, in a month and so on. */
export interface SumsTableRow {
  readonly key: string;
  readonly name: string;
  /** Stands before the name. */
  readonly picture?: ReactNode;
  /** The page of what is named, if it has one. */
  readonly href?: string;
  /** Where the entries are that make these sums. */
  readonly entries: string;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
}

interface SumsTableProps {
  readonly label: string;
  /** What the names are. */
  readonly heading: string;
  readonly rows: readonly SumsTableRow[];
}

/** Sums by name; each number of gifts leads to the entries behind it. */
export function SumsTable({ label, heading, rows }: SumsTableProps) {
  return (
    <table className="data-table sums-table" aria-label={label}>
      <thead>
        <tr>
          <ColumnHead>{heading}</ColumnHead>
          <ColumnHead kind="number">{words.common.gifts}</ColumnHead>
          <ColumnHead kind="number">{words.earnings.diamonds}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className="sums-name">
                {row.picture}
                {row.href === undefined ? (
                  <Name title={row.name}>{row.name}</Name>
                ) : (
                  <a href={row.href}>
                    <Name title={row.name}>{row.name}</Name>
                  </a>
                )}
              </span>
            </th>
            <td className="number">
              <EntriesLink href={row.entries} name={row.name} gifts={row.gifts} />
            </td>
            <td className="number" title={words.common.countCoins(row.coins)}>
              <DiamondAmount text={diamondText(row.diamonds)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
