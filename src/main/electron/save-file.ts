import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import { fileName } from './file-name.ts';
import { WORDS } from './words.ts';
import { writeWhole } from './write-whole.ts';

type Wish = CallInput<'files.save'>;

/** Asks where a file shall go and writes it there; answers false when the dialog was closed. */
export async function saveFile(window: BrowserWindow, wish: Wish): Promise<Answer<boolean>> {
  const { kind } = wish.content;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), fileName(wish.suggestion, kind)),
    filters: [{ name: WORDS.fileKinds[kind], extensions: [kind] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return { ok: true, value: false };
  const written = await writeWhole(filePath, bytesOf(wish.content));
  return written.ok ? { ok: true, value: true } : written;
}

function bytesOf(content: Wish['content']): string | Buffer {
  return content.kind === 'csv' ? content.text : Buffer.from(content.base64, 'base64');
}
