import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Manifest,
  manifestSchema,
  type Replaced,
  replacedSchema,
  stamp,
} from '../../shared/backup/manifest.ts';
import { namesIn } from './disk.ts';

export interface Backup {
  readonly id: string;
  readonly manifest: Manifest;
}

/** Everything in the folder that is a backup, newest first. What does not read is none. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const found = await Promise.all(
    (await stampsIn(folder)).map(async (id) => {
      const manifest = await readJson(join(folder, id, 'manifest.json'), manifestSchema);
      return manifest === null ? [] : [{ id, manifest }];
    }),
  );
  return found.flat();
}

export interface ReplacedFiles {
  readonly id: string;
  readonly replaced: Replaced;
}

/** What the last restore, or undo, has replaced; null before the first. */
export async function lastReplaced(folder: string): Promise<ReplacedFiles | null> {
  for (const id of await stampsIn(folder)) {
    const replaced = await readJson(join(folder, id, 'replaced.json'), replacedSchema);
    if (replaced !== null) return { id, replaced };
  }
  return null;
}

async function stampsIn(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  return names
    .filter((name) => stamp.safeParse(name).success)
    .sort()
    .reverse();
}

async function readJson<T>(
  path: string,
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
): Promise<T | null> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
