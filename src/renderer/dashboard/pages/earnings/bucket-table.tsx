import { DiamondAmount, MoneyAmount } from '../../components/amounts.tsx';
import { diamondText, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Earnings } from './load.ts';
import { bucketName } from './sentence.ts';
import '../../components/data-table.css';

const { chart: said } = words.earnings;

/** The figures behind the chart, the newest first. */
export function BucketTable({ earnings: { buckets, size } }: { readonly earnings: Earnings }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="bucket-table" aria-label={said.title[size]} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{said.period[size]}</th>
            <th scope="col" className="number">
              {said.diamonds}
            </th>
            <th scope="col" className="number">
              {said.gifts}
            </th>
            <th scope="col" className="number">
              {said.coins}
            </th>
            <th scope="col" className="number">
              {said.estimate}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...buckets].reverse().map((bucket) => (
            <tr key={bucket.key}>
              <td>{bucketName(bucket, size)}</td>
              <td className="number">
                <DiamondAmount text={diamondText(bucket.text)} />
              </td>
              <td className="number">{whole(bucket.gifts)}</td>
              <td className="number">{whole(bucket.coins)}</td>
              <td className="number">
                <MoneyAmount amount={bucket.expected ?? '0'} currency={bucket.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
