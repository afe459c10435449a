import { words } from '../../words/words.ts';
import type { Figures } from './figures.tsx';
import '../../components/data-table.css';

const { chart: said } = words.earnings;

/** More rows than this are for the file: nobody reads them here, and the page would crawl. */
const MOST_ROWS = 200;

interface FigureTableProps<Row> {
  readonly label: string;
  readonly figures: Figures<Row>;
}

/** The figures behind a chart. The first column names the row, all others are numbers. */
export function FigureTable<Row>({ label, figures }: FigureTableProps<Row>) {
  const { columns, rows, all = rows.length, keyOf } = figures;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="figure-table" aria-label={label} tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              {columns.map(({ head }, place) => (
                <th key={head} scope="col" className={place === 0 ? '' : 'number'}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ head, show }, place) => (
                  <td key={head} className={place === 0 ? 'break' : 'number'}>
                    {show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > MOST_ROWS && (
        <p className="small muted">{said.rowsShown(MOST_ROWS, rows.length, all)}</p>
      )}
    </>
  );
}
