import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract/calls.ts';
import type { Answer } from '../../src/shared/contract/failure.ts';
import type { Place } from './client.ts';

/** A Carat in a process of its own that takes the dashboard's calls, see backup-host.ts. */
export interface HostedCarat extends Place {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>>;
  /** The same, for calls that must not fail. */
  get<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Inside of the project, so that the packages are found. */
const DIR = resolve('out', `test-host-${process.pid}`);
const running = new Set<ChildProcess>();

/** Builds the host once for all the tests of a file. */
export function hosting(): (dataDir: string) => Promise<HostedCarat> {
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      // As the app is built: a start reads one file, and not some hundred.
      ssr: { noExternal: true, external: ['libsql'] },
      build: {
        ssr: resolve('test/flow/backup-host.ts'),
        outDir: DIR,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'host.mjs' } },
      },
    });
  }, 60_000);
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(DIR, { recursive: true, force: true });
  });
  return start;
}

async function start(dataDir: string): Promise<HostedCarat> {
  const child = fork(join(DIR, 'host.mjs'), [dataDir], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const gone = once(child, 'exit').then(() => {
    running.delete(child);
  });
  await Promise.race([
    once(child, 'message'),
    gone.then(() => Promise.reject(new Error(`the host has ended: ${said}`))),
  ]);
  const file = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'));
  const { origin, writeKey, readKey } = file as Record<'origin' | 'writeKey' | 'readKey', string>;
  const answers = new Map<number, (answer: never) => void>();
  child.on('message', ({ call, answer }: { call: number; answer: never }) => {
    answers.get(call)?.(answer);
    answers.delete(call);
  });
  const call: HostedCarat['call'] = (name, input) =>
    new Promise((resolveAnswer) => {
      const id = answers.size + Math.random();
      answers.set(id, resolveAnswer);
      child.send({ call: id, name, input }, () => undefined);
    });
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await gone;
  };
  return {
    origin,
    writeKey,
    readKey,
    call,
    get: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
      return answer.value;
    },
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}
