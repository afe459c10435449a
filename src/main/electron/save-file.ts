import type { BrowserWindow } from 'electron';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import { fileName } from './file-name.ts';
import { askWhere, saveAt } from './save-dialog.ts';

type Wish = CallInput<'files.save'>;

/** Asks where a file shall go and writes it there; answers false when the dialog was closed. */
export async function saveFile(window: BrowserWindow, wish: Wish): Promise<Answer<boolean>> {
  const { kind } = wish.content;
  const path = await askWhere(window, fileName(wish.suggestion, kind), kind);
  return path === null ? { ok: true, value: false } : saveAt(path, bytesOf(wish.content));
}

function bytesOf(content: Wish['content']): string | Buffer {
  return content.kind === 'png' ? Buffer.from(content.base64, 'base64') : content.text;
}
