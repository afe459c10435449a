import type { BackupOverviewReport } from '../../../../shared/contract/backup-calls.ts';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { backups: said } = words;
type Held = NonNullable<BackupOverviewReport['current']>;

/** What another ledger in place of the present one means, in words; null where nobody can tell. */
export function whatChanges(next: Held | null, current: Held | null, ledgerOnly = false): string {
  const gone = next === null || current === null ? 0 : current.entries - next.entries;
  return [
    next === null ? said.beforeUnknown : said.becomes(next.entries, diamondText(next.diamonds)),
    current === null
      ? said.insteadOfUnknown
      : said.insteadOf(current.entries, diamondText(current.diamonds)),
    gone > 0 ? said.leave(gone) : '',
    ledgerOnly ? said.settingsStay : said.settings,
    said.kept,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
