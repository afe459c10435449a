import { useCallback } from 'react';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { useAlertCommand } from '../../state/alert-command.ts';
import { useZone } from '../../state/info.ts';
import { useLive } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';
import { LiveEmpty } from './live-empty.tsx';
import { NewestRow } from './newest-row.tsx';
import './newest.css';

const { newest: said } = words.live;

/** The newest gifts as they come, each with how far it has come. */
export function Newest() {
  const rows = useLive((state) => state.newest);
  const zone = useZone();
  const { command, failure } = useAlertCommand();
  const replay = useCallback(
    (key: string) => command({ name: 'replay', gift: { key } }),
    [command],
  );
  return (
    <Card title={said.title}>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      {rows.length === 0 ? (
        <LiveEmpty />
      ) : (
        <div className="newest-place">
          <table className="newest" data-testid="newest">
            <caption className="visually-hidden">{said.caption}</caption>
            <thead>
              <tr>
                <ColumnHead>{said.gift}</ColumnHead>
                <ColumnHead>{said.from}</ColumnHead>
                <ColumnHead kind="number">{said.coins}</ColumnHead>
                <ColumnHead>{said.state}</ColumnHead>
                <ColumnHead kind="number">{said.time}</ColumnHead>
                <ColumnHead kind="unseen">{said.again}</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <NewestRow key={row.key} row={row} zone={zone} onReplay={replay} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
