import { Card } from '../../components/card.tsx';
import { useZone } from '../../state/info.ts';
import { useLive } from '../../state/live.ts';
import { words } from '../../words/words.ts';
import { LiveEmpty } from './live-empty.tsx';
import { NewestRow } from './newest-row.tsx';
import './newest.css';

const { newest: said } = words.live;

/** The newest gifts as they come, each with how far it has come. */
export function Newest() {
  const rows = useLive((state) => state.newest);
  const zone = useZone();
  return (
    <Card title={said.title}>
      {rows.length === 0 ? (
        <LiveEmpty />
      ) : (
        <div className="newest-place">
          <table className="newest" data-testid="newest">
            <caption className="visually-hidden">{said.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{said.gift}</th>
                <th scope="col">{said.from}</th>
                <th scope="col" className="number">
                  {said.coins}
                </th>
                <th scope="col">{said.state}</th>
                <th scope="col" className="number">
                  {said.time}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <NewestRow key={row.key} row={row} zone={zone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
