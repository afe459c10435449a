import { useMemo } from 'react';
import { FailedLoad } from '../../components/failed-load.tsx';
import { Notice } from '../../components/notice.tsx';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { useToday } from '../../state/today.ts';
import { words } from '../../words/words.ts';
import { EnterPrices } from '../ledger/enter-prices.tsx';
import { Charts } from './charts.tsx';
import { EarningsEmpty } from './earnings-empty.tsx';
import { NarrowedTo } from './narrowed-to.tsx';
import { RangeBar } from './range-bar.tsx';
import { TotalsCards } from './totals-cards.tsx';
import { useEarnings } from './use-earnings.ts';
import { settled, viewFrom } from './view.ts';

/** What was earned in a range of days, from whom, with what and when. */
export function EarningsPage() {
  const { query } = useRoute();
  const today = useToday();
  const view = useMemo(() => settled(viewFrom(query), today), [query, today]);
  const { value, failure, loading, again } = useEarnings(view);
  // Of these figures, not of the view: until its own are there, it shows those of the one before.
  const isEmpty =
    value !== null && !value.isNarrowed && value.totals.gifts === 0 && value.totals.unpriced === 0;
  return (
    <Page title={words.common.pages.earnings} aside={<RangeBar view={view} />}>
      <FailedLoad failure={failure} again={again} />
      {value !== null && <NarrowedTo view={view} earnings={value} />}
      {value !== null && value.totals.unpriced > 0 && (
        <Notice
          tone="warn"
          title={words.earnings.unpriced(value.totals.unpriced)}
          actions={<EnterPrices />}
        />
      )}
      <TotalsCards earnings={value} loading={loading} />
      {isEmpty && <EarningsEmpty view={view} />}
      {value !== null && !isEmpty && <Charts view={view} earnings={value} />}
      {value === null && failure === null && <p className="muted">{words.common.loading}</p>}
    </Page>
  );
}
