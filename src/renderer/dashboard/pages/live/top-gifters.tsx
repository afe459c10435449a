import { Card } from '../../components/card.tsx';
import { Name } from '../../components/name.tsx';
import { useLive } from '../../state/live.ts';
import { words } from '../../words/words.ts';
import './top-gifters.css';

const { top: said } = words.live;

/** Who sent most in this LIVE. */
export function TopGifters() {
  const top = useLive((state) => state.top);
  return (
    <Card title={said.title}>
      {top.length === 0 ? (
        <p className="muted">{said.empty}</p>
      ) : (
        <ol className="top">
          {top.map((gifter) => (
            <li key={gifter.id} data-testid="top-row">
              <Name>{gifter.name}</Name>
              <span className="number">{words.common.countCoins(gifter.coins)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
