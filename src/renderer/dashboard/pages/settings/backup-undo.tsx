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
  const { by, ledgerOnly, held } = undo;
  return (
    <Notice
      tone="info"
      title={titleOf(by === null ? null : moment(by, zone), ledgerOnly)}
      actions={
        <Confirm
          title={said.undoTitle}
          body={whatChanges(held, current, ledgerOnly)}
          confirmLabel={said.undoConfirm}
          onConfirm={onUndo}
        >
          <Button isBusy={isBusy}>{by === null ? said.redo : said.undo}</Button>
        </Confirm>
      }
    >
      <p>
        {held === null ? said.beforeUnknown : said.before(held.entries, diamondText(held.diamonds))}
      </p>
    </Notice>
  );
}

function titleOf(when: string | null, ledgerOnly: boolean): string {
  if (when === null) return ledgerOnly ? said.importUndone : said.undone;
  return ledgerOnly ? said.imported(when) : said.inPlace(when);
}
