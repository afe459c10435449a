import { Card } from '../../components/card.tsx';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { comparison, ShortChange } from './change.tsx';
import type { Earnings } from './load.ts';

const COUNTS = ['gifts', 'coins', 'gifters'] as const;

/** Gifts, coins and gifters, each with its change. */
export function CountsCard({ earnings }: { readonly earnings: Earnings | null }) {
  const compared = earnings === null ? null : comparison(earnings);
  return (
    <Card title={words.earnings.counts} className="small-figures">
      <dl>
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{words.common[count]}</dt>
            <dd data-testid={`earnings-${count}`}>
              {earnings === null ? '–' : whole(earnings.totals[count])}
            </dd>
            {earnings !== null && compared !== null && (
              <dd className="beside">
                <ShortChange
                  before={compared.before[count]}
                  now={earnings.totals[count]}
                  than={compared.than}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Card>
  );
}
