import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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
  syncFolder(dirname(path));
}

/** A renaming is only durable with its folder; Windows cannot open one and does not need it. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
