import { type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../contract/handlers.ts';
import type { Transfer } from '../transfer/create-transfer.ts';
import { askWhere } from './save-dialog.ts';
import { WORDS } from './words.ts';

const CHOICES = {
  ledger: { name: WORDS.fileKinds.json, extensions: ['json'] },
  gifts: { name: WORDS.fileKinds.csv, extensions: ['csv', 'tsv', 'txt'] },
} as const;

/** The calls of exports and imports that ask where a file lies, or shall go. */
export function transferDialogs(
  window: BrowserWindow,
  transfer: Pick<Transfer, 'choose' | 'exportLedger' | 'exportEntries'>,
  today: () => string,
): Handlers<'transfer.choose' | 'transfer.export'> {
  return {
    'transfer.choose': async (kind) => {
      const { name, extensions } = CHOICES[kind];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [{ name, extensions: [...extensions] }],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? { ok: true, value: null } : transfer.choose(path);
    },
    'transfer.export': async (wish) => {
      const [name, kind] =
        wish.what === 'ledger'
          ? ([WORDS.ledgerFile, 'json'] as const)
          : ([WORDS.entriesFile, wish.as] as const);
      const path = await askWhere(window, `${name} ${today()}.${kind}`, kind);
      if (path === null) return { ok: true, value: null };
      return wish.what === 'ledger'
        ? transfer.exportLedger(path)
        : transfer.exportEntries(path, wish);
    },
  };
}
