import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

/** A program that was started: what it says, and how it ends. */
export interface Run {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** The next line on stdout; rejects when the program ends without one. */
  readonly firstLine: Promise<string>;
  /** Resolves when it is gone and all that it said has been heard. */
  readonly exited: Promise<Exit>;
  signal(signal: NodeJS.Signals): void;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A real Carat process without a window, ready for requests. */
export interface Carat extends Run {
  readonly dataDir: string;
  readonly origin: string;
  readonly port: number;
  readonly writeKey: string;
  readonly readKey: string;
  /** SIGTERM, as a service manager would; resolves when it is gone. */
  stop(): Promise<Exit>;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<Exit>;
}

export interface StartOptions {
  readonly args?: readonly string[];
  /** Runs it as another user; for tests that are run as root. */
  readonly uid?: number;
  /** A program, with its arguments, that runs it and passes on what it says. */
  readonly under?: readonly string[];
}

const built = (name: string) => fileURLToPath(new URL(`../../out/main/${name}`, import.meta.url));
const HEADLESS = built('headless.js');
const running = new Set<ChildProcess>();
const folders: string[] = [];

// Whole processes on a busy machine: long enough to tell slow from never.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

afterAll(async () => {
  const gone = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const { pid, spawnargs } of running) {
    if (pid !== undefined) process.kill(spawnargs[0] === process.execPath ? pid : -pid, 'SIGKILL');
  }
  await Promise.all(gone);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'carat-flow-'));
  folders.push(folder);
  return folder;
}

/** Starts Carat on any free port and waits until it says that it is ready. */
export async function startCarat(dataDir: string, options: StartOptions = {}): Promise<Carat> {
  const { args = [], ...rest } = options;
  const run = launch(['--data-dir', dataDir, '--port', '0', ...args], rest);
  const line = await run.firstLine;
  const [, origin] = /^carat ready (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? [];
  if (origin === undefined) throw new Error(`not the ready line: ${line}`);
  const file = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'));
  const { pid, writeKey, readKey } = file as Record<'writeKey' | 'readKey', string> & {
    pid: number;
  };
  const signal = (name: NodeJS.Signals) => void process.kill(pid, name);
  const end = (name: NodeJS.Signals) => () => {
    signal(name);
    return run.exited;
  };
  const port = Number(new URL(origin).port);
  const ends = { stop: end('SIGTERM'), kill: end('SIGKILL') };
  return { ...run, ...ends, pid, signal, dataDir, origin, port, writeKey, readKey };
}

/** Starts `headless.js` with these arguments and leaves it at that. */
export function launch(
  args: readonly string[],
  { uid, under = [] }: Omit<StartOptions, 'args'> = {},
): Run {
  needBuild();
  const user = uid === undefined ? {} : { uid, gid: uid };
  const [program = '', ...rest] = [...under, process.execPath, HEADLESS, ...args];
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that both can be ended together.
    detached: under.length > 0,
    ...user,
  });
  running.add(child);
  const said = { out: '', err: '' };
  const exited = new Promise<Exit>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      if (said.out.includes('\n')) resolve(said.out.slice(0, said.out.indexOf('\n')));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    void exited.then(({ code, signal }) =>
      reject(new Error(`ended with ${code ?? signal} before a word on stdout: ${said.err}`)),
    );
  });
  // Whoever waits for the end only need not hear of this.
  firstLine.catch(() => {});
  return {
    pid: child.pid ?? 0,
    stdout: () => said.out,
    stderr: () => said.err,
    firstLine,
    exited,
    signal: (signal) => child.kill(signal),
  };
}

function needBuild(): void {
  if (existsSync(HEADLESS) && existsSync(built('ledger-thread.js'))) return;
  throw new Error('out/ is not built: run `npm run build` before these tests.');
}
