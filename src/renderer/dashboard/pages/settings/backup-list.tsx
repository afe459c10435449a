import { useState } from 'react';
import type {
  BackupOverviewReport,
  BackupReport,
} from '../../../../shared/contract/backup-calls.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { moment } from '../../format/dates.ts';
import { fileSize } from '../../format/file-size.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import { whatChanges } from './what-changes.ts';

const { backups: said } = words;
/** So many are in sight; the others on demand. */
const FIRST = 4;

interface ListProps {
  readonly overview: BackupOverviewReport;
  readonly isBusy: boolean;
  readonly onRestore: (id: string) => void;
}

export function BackupList({ overview, isBusy, onRestore }: ListProps) {
  const [all, setAll] = useState(false);
  const { backups, current } = overview;
  if (backups.length === 0) return <p className="small muted">{said.none}</p>;
  return (
    <>
      <ul className="backups" aria-label={said.list}>
        {backups.slice(0, all ? backups.length : FIRST).map((backup) => (
          <Row
            key={backup.id}
            backup={backup}
            current={current}
            isBusy={isBusy}
            onRestore={() => onRestore(backup.id)}
          />
        ))}
      </ul>
      {backups.length > FIRST && (
        <div className="actions">
          <Button kind="quiet" onPress={() => setAll(!all)}>
            {all ? said.fewer : said.more(backups.length)}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  readonly backup: BackupReport;
  readonly current: BackupOverviewReport['current'];
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

function Row({ backup, current, isBusy, onRestore }: RowProps) {
  const when = moment(backup.at, useZone());
  const { entries, diamonds, bytes, reason } = backup;
  return (
    <li>
      <div>
        <span className="backup-when">{when}</span>{' '}
        <span className="small muted">{said.reason(reason)}</span>
        <div className="small muted">
          {said.holds(entries, diamondText(diamonds), fileSize(bytes))}
        </div>
      </div>
      <Confirm
        title={said.restoreTitle(when)}
        body={whatChanges(backup, current)}
        confirmLabel={said.restoreConfirm}
        onConfirm={onRestore}
      >
        <Button isBusy={isBusy} label={said.restoreOf(when)}>
          {said.restore}
        </Button>
      </Confirm>
    </li>
  );
}
