import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { routeTo } from '../../router/route.ts';
import { words } from '../../words/words.ts';
import type { View } from './view.ts';

const { empty: said } = words.earnings;

/** Nothing in this range: what would stand here, and where to go. */
export function EarningsEmpty({ view }: { readonly view: View }) {
  const all = view.choice.name === 'all';
  return (
    <Card title={words.earnings.chart.title.day}>
      <Empty title={all ? said.firstTitle : said.title} body={said.body}>
        {!all && <a href={routeTo('earnings', { range: 'all' })}>{said.all}</a>}
        <a href={routeTo('live')}>{said.live}</a>
      </Empty>
    </Card>
  );
}
