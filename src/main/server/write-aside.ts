import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a small file that only its owner may read, whole or not at all: written aside, synced,
 * renamed. Synchronous, so that nothing else can happen in between.
 * @throws the system's error when the folder cannot be written
 */
export function writeAside(path: string, text: string): void {
  const aside = `${path}.${process.pid}.new`;
  // Whatever a killed process left there may have other permissions.
  rmSync(aside, { force: true });
  const file = openSync(aside, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
}
