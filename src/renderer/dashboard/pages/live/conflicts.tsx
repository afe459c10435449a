import { call } from '../../bridge/client.ts';
import { FailedLoad } from '../../components/failed-load.tsx';
import { moment } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { words } from '../../words/words.ts';
import '../../components/data-table.css';

const { attention: said } = words.live;
const load = () => call('ledger.conflicts', null);

/** The messages that came again under the same id with other contents. */
export function Conflicts() {
  const { value, failure, again } = useAnswer(load);
  const zone = useZone();
  if (failure !== null) return <FailedLoad failure={failure} again={again} />;
  if (value === null) return <p className="muted">{words.common.loading}</p>;
  return (
    <table className="data-table">
      <caption className="visually-hidden">{said.conflictCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{said.when}</th>
          <th scope="col">{said.gift}</th>
          <th scope="col">{said.from}</th>
          <th scope="col">{said.source}</th>
          <th scope="col">{said.messageId}</th>
        </tr>
      </thead>
      <tbody>
        {value.map((row, index) => (
          // The same id may be in conflict more than once.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, they are only read
          <tr key={index}>
            <td>{moment(row.at, zone)}</td>
            <td>
              ×{whole(row.count)} <bdi>{row.gift}</bdi>
            </td>
            <td>
              <bdi>{row.from}</bdi>
            </td>
            <td>{words.common.sourceName(row.source)}</td>
            <td className="break">{row.messageId}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
