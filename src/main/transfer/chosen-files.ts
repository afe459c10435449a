import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Answer, failure } from '../../shared/contract/failure.ts';

/** A file that the creator has chosen. Pages know it by `file` alone: no page can name a path. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

export interface ChosenFiles {
  choose(path: string): Promise<Answer<ChosenFile>>;
  /** Fails with `file-unreadable` for one that was never chosen. */
  find(file: string): Answer<{ readonly path: string; readonly bytes: number }>;
}

export function createChosenFiles(): ChosenFiles {
  const chosen = new Map<string, { readonly path: string; readonly bytes: number }>();
  return {
    choose: async (path) => {
      const found = await stat(path).catch(() => null);
      if (found === null || !found.isFile()) {
        return { ok: false, failure: failure('file-unreadable', path) };
      }
      const file = randomUUID();
      chosen.set(file, { path, bytes: found.size });
      return { ok: true, value: { file, name: basename(path), bytes: found.size } };
    },
    find: (file) => {
      const found = chosen.get(file);
      return found === undefined
        ? { ok: false, failure: failure('file-unreadable') }
        : { ok: true, value: found };
    },
  };
}
