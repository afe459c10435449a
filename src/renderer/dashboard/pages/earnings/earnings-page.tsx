import { useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { choiceFrom } from '../../days/range.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { failureWords, words } from '../../words/words.ts';
import { ChartCard } from './chart-card.tsx';
import { EarningsEmpty } from './earnings-empty.tsx';
import type { Earnings } from './load.ts';
import { RangeBar } from './range-bar.tsx';
import { TotalsCards } from './totals-cards.tsx';
import { useEarnings } from './use-earnings.ts';

/** What was earned in a range of days. */
export function EarningsPage() {
  const { query } = useRoute();
  const choice = useMemo(() => choiceFrom(query), [query]);
  const { value, failure, loading, again } = useEarnings(choice);
  return (
    <Page title={words.common.pages.earnings} aside={<RangeBar choice={choice} />}>
      {failure !== null && (
        <FailureNotice
          failure={failureWords(failure.code, failure.detail)}
          actions={<Button onPress={again}>{words.common.retry}</Button>}
        />
      )}
      {value !== null && value.totals.unpriced > 0 && (
        <Notice tone="warn" title={words.earnings.unpriced(value.totals.unpriced)} />
      )}
      <TotalsCards earnings={value} choice={choice} loading={loading} />
      {value === null && failure !== null ? null : isEmpty(value) ? (
        <EarningsEmpty choice={choice} />
      ) : (
        <ChartCard earnings={value} />
      )}
    </Page>
  );
}

function isEmpty(earnings: Earnings | null): boolean {
  return earnings !== null && earnings.totals.gifts === 0 && earnings.totals.unpriced === 0;
}
