import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

type Level = 'info' | 'warn' | 'error';
type Write = (message: string, detail?: unknown) => void;

/** The log: a sentence, and facts beside it. Keys are taken out, whoever puts them in. */
export type Log = Readonly<Record<Level, Write>>;

const MAX_BYTES = 1024 * 1024;
const MAX_LINE = 8 * 1024;

/**
 * Writes to `DIR/logs/carat.log`, and at 1 MiB begins a new file and keeps the last one as
 * `carat.1.log`. Each line is on its way to the disk before the call returns, so the last words
 * before a crash are there. It never throws: a full disk must not take the app with it.
 * @param now milliseconds since 1970
 */
export function openLog(dataDir: string, now: () => number = Date.now): Log {
  const dir = join(dataDir, 'logs');
  const path = join(dir, 'carat.log');
  const write = (level: Level): Write => {
    return (message, detail) => {
      const line = formatLine(new Date(now()), level, message, detail);
      append(dir, path, line);
      if (level !== 'info') process.stderr.write(line);
    };
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function append(dir: string, path: string, line: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size + line.length > MAX_BYTES) renameSync(path, join(dir, 'carat.1.log'));
    appendFileSync(path, line, { mode: 0o600 });
  } catch {
    // Nowhere left to say it.
  }
}

function formatLine(at: Date, level: Level, message: string, detail: unknown): string {
  const text = detail === undefined ? message : `${message} ${describe(detail)}`;
  const tidy = withoutKeys(text).slice(0, MAX_LINE).replaceAll(/\r?\n/g, '\n    ');
  return `${at.toISOString()} ${level} ${tidy}\n`;
}

function describe(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  return inspect(detail, { depth: 4, breakLength: Number.POSITIVE_INFINITY });
}

/** Takes out what may be a key: 43 or more base64url characters, and the value of any `key=`. */
export function withoutKeys(text: string): string {
  return text
    .replaceAll(/\b(key=|Bearer )[^\s&#"'<>]+/gi, '$1[key]')
    .replaceAll(/[A-Za-z0-9_-]{43,}/g, '[key]');
}
