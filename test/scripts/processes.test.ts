import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../scripts/places.mjs';
import { capture } from '../../scripts/processes.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const PROCESSES = pathToFileURL(join(projectRoot, 'scripts/processes.mjs')).href;
const SAY = pathToFileURL(join(projectRoot, 'scripts/say.mjs')).href;

/** Counts the signals it gets for a moment after the first, and ends with code 7. */
const PROGRAM = `
  let got = 0;
  process.on('SIGTERM', () => {
    got += 1;
    if (got === 1) setTimeout(() => { console.log('signals ' + got); process.exit(7); }, 600);
  });
  setInterval(() => {}, 1000);
  console.log('running');
`;

function script(content: string): string {
  const file = join(temporaryFolder(), 'script.mjs');
  writeFileSync(file, content);
  return file;
}

function starter(): string {
  const program = JSON.stringify(script(PROGRAM));
  return script(`
    import { attach } from '${PROCESSES}';
    const { code } = await attach(process.execPath, [${program}], { detached: true });
    process.exit(code);
  `);
}

function linesOf(child: ChildProcess): AsyncIterator<string> {
  if (!child.stdout) throw new Error('stdout is not piped');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

function start(command: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const clean = { ...process.env, npm_lifecycle_event: undefined, ...env };
  const child = spawn(command, args, { env: clean, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test.skipIf(process.platform === 'win32')(
  'a signal that comes twice at once reaches the program once, and its exit code is ours',
  async () => {
    const child = start(process.execPath, [starter()]);
    const lines = linesOf(child);
    expect((await lines.next()).value).toBe('running');
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    expect((await lines.next()).value).toBe('signals 1');
    expect(await once(child, 'exit')).toEqual([7, null]);
  },
);

test.skipIf(process.platform === 'win32')(
  'the program ends when npm’s shell was ended instead of us',
  async () => {
    // The last command keeps every shell from handing its process over to node.
    const command = `'${process.execPath}' '${starter()}'; true`;
    const shell = start('sh', ['-c', command], { npm_lifecycle_event: 'start' });
    const lines = linesOf(shell);
    expect((await lines.next()).value).toBe('running');
    shell.kill('SIGTERM');
    expect((await lines.next()).value).toBe('signals 1');
  },
);

test('a command that does not exist is code 127, as in a shell', async () => {
  expect((await capture('carat-no-such-command', [])).code).toBe(127);
});

test('a failure is one sentence and code 1; the stack only shows on demand', async () => {
  const failing = script(`
    import { endWith, failure } from '${SAY}';
    await endWith(async () => { throw failure('There is no network.'); });
  `);
  const quiet = await capture(process.execPath, [failing]);
  expect(quiet).toEqual({ code: 1, stdout: '', stderr: 'carat: There is no network.\n' });
  const env = { ...process.env, CARAT_DEBUG: '1' };
  const loud = await capture(process.execPath, [failing], { env });
  expect(loud.stderr).toContain('script.mjs');
});

test('even a bug of ours ends in one sentence', async () => {
  const buggy = script(`
    import { endWith } from '${SAY}';
    await endWith(async () => undefined.nothing);
  `);
  const { code, stderr } = await capture(process.execPath, [buggy]);
  expect(code).toBe(1);
  expect(stderr.trimEnd().split('\\n')).toHaveLength(1);
  expect(stderr).toMatch(/^carat: Something unexpected went wrong: /);
});
