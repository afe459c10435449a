import type { BackupOverviewReport } from '../../../../shared/contract/backup-calls.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { Notice } from '../../components/notice.tsx';
import { moment } from '../../format/dates.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import { whatChanges } from './what-changes.ts';

const { backups: said } = words;

interface UndoProps {
  readonly undo: NonNullable<BackupOverviewReport['undo']>;
  readonly current: BackupOverviewReport['current'];
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** Says what was put in place last, and offers the way back from it. */
export function BackupUndo({ undo, current, isBusy, onUndo }: UndoProps) {
  const zone = useZone();
  const { by, held } = undo;
  return (
    <Notice
      tone="info"
      title={by === null ? said.undone : said.inPlace(moment(by, zone))}
      actions={
        <Confirm
          title={said.undoTitle}
          body={whatChanges(held, current)}
          confirmLabel={said.undoConfirm}
          onConfirm={onUndo}
        >
          <Button isDisabled={isBusy}>{by === null ? said.redo : said.undo}</Button>
        </Confirm>
      }
    >
      <p>
        {held === null ? said.beforeUnknown : said.before(held.entries, diamondText(held.diamonds))}
      </p>
    </Notice>
  );
}
