import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { LIKE_OTHER_FILES, writeWhole } from '../whole-file.ts';
import { WORDS } from './words.ts';

/** Asks where a file shall go, in the first place among the downloads; null when nowhere. */
export async function askWhere(
  window: BrowserWindow,
  name: string,
  kind: keyof typeof WORDS.fileKinds,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), name),
    filters: [{ name: WORDS.fileKinds[kind], extensions: [kind] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Writes a file where the creator wants it. Fails with `file-unwritable` and the path. */
export async function saveAt(path: string, content: string | Uint8Array): Promise<Answer<true>> {
  try {
    await writeWhole(path, content, LIKE_OTHER_FILES);
    return { ok: true, value: true };
  } catch {
    return { ok: false, failure: failure('file-unwritable', path) };
  }
}
