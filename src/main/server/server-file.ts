import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeSync } from '../whole-file.ts';

/** What other programs of this user find in `server.json` while the server runs. */
interface ServerFileContent {
  readonly version: string;
  readonly origin: string;
  readonly keys: { readonly write: string; readonly read: string };
}

export interface ServerFile {
  /** Replaces what stands there, be it ours or what a killed process left. Throws when it cannot. */
  write(content: ServerFileContent): void;
  /** Removes it, unless another process has put its own in the place. */
  remove(): void;
}

/** `server.json` in the data folder: the address and both keys, for its owner only (mode 0600). */
export function serverFile(dataDir: string): ServerFile {
  const path = join(dataDir, 'server.json');
  return {
    write({ version, origin, keys }) {
      const document = {
        app: 'carat',
        version,
        pid: process.pid,
        origin,
        writeKey: keys.write,
        readKey: keys.read,
      };
      writeWholeSync(path, `${JSON.stringify(document, null, 2)}\n`);
    },
    remove() {
      if (pidIn(path) === process.pid) rmSync(path, { force: true });
    },
  };
}

function pidIn(path: string): unknown {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { pid?: unknown } | null)?.pid;
  } catch {
    return null;
  }
}
