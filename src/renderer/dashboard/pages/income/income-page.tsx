import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { Page } from '../../shell/page.tsx';
import { useToday } from '../../state/today.ts';
import { words } from '../../words/words.ts';
import { EntriesCard } from './entries-card.tsx';
import { IncomeForm } from './income-form.tsx';
import { MonthsCard } from './months-card.tsx';
import { useIncome } from './use-income.ts';

const said = words.income;

/** Money beside the gifts: by kind and currency, never diamonds. */
export function IncomePage() {
  const { view, failure, again, send } = useIncome();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={words.common.pages.income}
      aside={
        view !== null && (
          <Button kind="main" icon="plus" onPress={() => setAdding(true)}>
            {said.add}
          </Button>
        )
      }
    >
      <FailedLoad failure={failure} again={again} />
      {view === null ? (
        failure === null && <p className="muted">{words.common.loading}</p>
      ) : view.entries.length === 0 ? (
        <Card title={said.list}>
          <Empty title={said.empty} body={said.emptyBody} />
        </Card>
      ) : (
        <>
          <p className="muted">{said.body}</p>
          <MonthsCard sums={view.sums} />
          <EntriesCard entries={view.entries} send={send} />
        </>
      )}
      {adding && <IncomeForm today={today} send={send} onClose={() => setAdding(false)} />}
    </Page>
  );
}
