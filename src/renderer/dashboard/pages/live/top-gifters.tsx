import { Card } from '../../components/card.tsx';
import { whole } from '../../format/numbers.ts';
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
        <table className="top">
          <caption className="visually-hidden">{said.caption}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{said.rank}</th>
              <th scope="col">{said.name}</th>
              <th scope="col">{said.coins}</th>
            </tr>
          </thead>
          <tbody>
            {top.map((gifter, index) => (
              <tr key={gifter.id} data-testid="top-row">
                <td className="rank">{whole(index + 1)}</td>
                <td>
                  <bdi className="name">{gifter.name}</bdi>
                </td>
                <td className="number">{words.common.countCoins(gifter.coins)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
