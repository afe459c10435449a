import type { Happening } from '../../../../shared/contract/rehearsal-calls.ts';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { GiftArt } from '../../components/gift-art.tsx';
import { Icon } from '../../components/icon.tsx';
import { Name } from '../../components/name.tsx';
import { words } from '../../words/words.ts';

const { happened: said } = words.rehearsal;

/** What the viewers did last, newest first. */
export function HappenedCard({ newest }: { readonly newest: readonly Happening[] }) {
  return (
    <Card title={said.title}>
      {newest.length === 0 ? (
        <Empty title={said.empty} body={said.emptyBody} />
      ) : (
        <ol className="happened">
          {newest.map((happening) => (
            <li key={happening.number} className={happening.kind}>
              {happening.gift === null ? (
                <Icon name="plus" />
              ) : happening.kind === 'refused' ? (
                <Icon name="stop" />
              ) : (
                <GiftArt gift={happening.gift} />
              )}
              <Name title={happening.viewer}>{happening.viewer}</Name>
              <span>{deed(happening)}</span>
              {happening.gift !== null && (
                <span className="small muted number">
                  {words.common.countCoins(happening.coins)}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function deed({ kind, gift, count, coins }: Happening): string {
  if (gift === null) return said.bought(coins);
  return kind === 'refused' ? said.refused(count, gift.name) : said.given(count, gift.name);
}
