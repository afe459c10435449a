import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../../scripts/places.mjs';

/** Folders that hold nothing of ours, or nothing that stays. */
const FOREIGN = new Set(['node_modules', 'out', 'test-results', 'playwright-report', '.git']);

/** The repository's files below a folder whose names end so, as paths from its root with `/`. */
export function filesIn(folder: string, ends: RegExp): string[] {
  return below(join(projectRoot, folder), ends).map((file) =>
    relative(projectRoot, file).split(sep).join('/'),
  );
}

function below(folder: string, ends: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return FOREIGN.has(entry.name) ? [] : below(path, ends);
    return ends.test(entry.name) ? [path] : [];
  });
}
