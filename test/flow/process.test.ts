import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Exit, launch, startCarat, temporaryFolder } from './carat.ts';
import { ask, openSender, post, totals } from './client.ts';

const rose = (id: string) => ({
  type: 'gift',
  id,
  gift: { id: '5655' },
  count: 1,
  from: { id: 'a' },
});

/** A start that is to be refused: what it said, and its exit code. */
async function refused(...args: string[]): Promise<Exit & { said: string }> {
  const run = launch(args);
  const exit = await run.exited;
  expect(run.stdout()).toBe('');
  return { ...exit, said: run.stderr() };
}

/** One sentence for a person, and nothing of our insides. */
function expectOneSentence(said: string): void {
  expect(said).toMatch(/^carat: \S.*\.\n$/);
  expect(said.trimEnd()).not.toContain('\n');
  expect(said).not.toMatch(/\.js:|Error:/);
}

test('the ready line is all that it prints, and the server answers by then', async () => {
  const carat = await startCarat(temporaryFolder());
  expect(await ask(carat, '/health')).toEqual({
    status: 200,
    body: { app: 'carat', version: expect.stringMatching(/^\d+\.\d+\.\d+/), ready: true },
  });
  await carat.stop();
  expect(carat.stdout()).toBe(`carat ready ${carat.origin}\n`);
  expect(carat.stderr()).toBe('');
});

test('server.json stands there while it runs, for its owner only', async () => {
  const carat = await startCarat(temporaryFolder());
  const path = join(carat.dataDir, 'server.json');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { version, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  expect(rest).toEqual({
    app: 'carat',
    pid: carat.pid,
    origin: carat.origin,
    writeKey: expect.stringMatching(/^[\w-]{43}$/),
    readKey: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(version).toMatch(/^\d/);
  await carat.stop();
  expect(existsSync(path)).toBe(false);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with code 0, also twice', async (signal) => {
  const carat = await startCarat(temporaryFolder());
  const sender = await openSender(carat);
  sender.send(rose('r-1'));
  await sender.answered(1);
  carat.signal(signal);
  carat.signal(signal);
  expect(await carat.exited).toEqual({ code: 0, signal: null });
  expect(await sender.closed).toBe(1001);
  expect(existsSync(join(carat.dataDir, 'server.json'))).toBe(false);
});

test('it can be stopped at any moment, also in the midst of its work', async () => {
  const dataDir = temporaryFolder();
  for (let round = 0; round < 8; round += 1) {
    const carat = await startCarat(dataDir);
    if (round % 2 === 1) {
      const sender = await openSender(carat);
      const roses = Array.from({ length: 500 }, (_, index) => rose(`r-${round}-${index}`));
      for (const one of roses) sender.send(one);
      await sender.answered(1);
    }
    expect(await carat.stop()).toEqual({ code: 0, signal: null });
    expect(carat.stderr()).toBe('');
  }
});

test('the keys outlive a restart, because OBS keeps the address', async () => {
  const first = await startCarat(temporaryFolder());
  await first.stop();
  const second = await startCarat(first.dataDir);
  expect([second.writeKey, second.readKey]).toEqual([first.writeKey, first.readKey]);
});

describe('a second Carat', () => {
  test('on the same folder stops with a message, and the first goes on', async () => {
    const first = await startCarat(temporaryFolder());
    const before = readFileSync(join(first.dataDir, 'server.json'));
    const { code, said } = await refused('--data-dir', first.dataDir, '--port', '0');
    expect(code).toBe(1);
    expectOneSentence(said);
    expect(said).toContain('Another Carat is using this folder');
    expect(readFileSync(join(first.dataDir, 'server.json')).equals(before)).toBe(true);
    await post(first, [rose('r-1')]);
    expect((await totals(first)).coins).toBe(1);
  });

  test('on the same port stops with a message, and leaves nothing behind', async () => {
    const first = await startCarat(temporaryFolder());
    const dataDir = temporaryFolder();
    const { code, said } = await refused('--data-dir', dataDir, '--port', String(first.port));
    expect(code).toBe(1);
    expectOneSentence(said);
    expect(said).toContain(`Another Carat already serves on port ${first.port}`);
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
    expect((await ask(first, '/health')).status).toBe(200);
  });
});

describe('a port that another program has', () => {
  async function occupied(greeting: string | null): Promise<number> {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      if (greeting !== null) socket.end(greeting);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return (server.address() as AddressInfo).port;
  }

  test.each([
    ['speaks another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['never answers', null],
    ['answers something else', 'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"app":"other"}'],
  ])('and that %s', async (_, greeting) => {
    const port = await occupied(greeting);
    const { code, said } = await refused('--data-dir', temporaryFolder(), '--port', String(port));
    expect(code).toBe(1);
    expectOneSentence(said);
    expect(said).toContain(`Port ${port} is taken by another program`);
  });
});

describe('a server.json that was left behind', () => {
  test('by kill -9 is replaced', async () => {
    const first = await startCarat(temporaryFolder());
    await first.kill();
    expect(existsSync(join(first.dataDir, 'server.json'))).toBe(true);
    const second = await startCarat(first.dataDir);
    expect(second.pid).not.toBe(first.pid);
    const file = JSON.parse(readFileSync(join(first.dataDir, 'server.json'), 'utf8'));
    expect(file.pid).toBe(second.pid);
  });

  test.each(['', '{"pid":', '{"app":"carat","pid":1}'])(
    'with "%s" in it is replaced',
    async (text) => {
      const dataDir = temporaryFolder();
      writeFileSync(join(dataDir, 'server.json'), text, { mode: 0o644 });
      const carat = await startCarat(dataDir);
      expect(statSync(join(dataDir, 'server.json')).mode & 0o777).toBe(0o600);
      expect((await ask(carat, '/api/v1/balance')).status).toBe(200);
    },
  );
});

test.each([
  [['--port', '80']],
  [['--port', 'many']],
  [['--prot', '0']],
  [['--data-dir']],
  [['--source', 'youtube']],
  [['--source', 'tikfinity=http://127.0.0.1/']],
  [['extra']],
])('wrong options are named: %j', async (args) => {
  const { code, said } = await refused(...args);
  expect(code).toBe(1);
  expectOneSentence(said);
  expect(said).toContain(args[0] === 'extra' ? 'extra' : args[0]);
});

test('--help and --version say it on stdout and start nothing', async () => {
  for (const [option, text] of [
    ['--help', '--data-dir DIR'],
    ['--version', '0.'],
  ] as const) {
    const run = launch([option]);
    expect(await run.exited).toEqual({ code: 0, signal: null });
    expect(run.stdout()).toContain(text);
    expect(run.stderr()).toBe('');
  }
});

test('settings that cannot be read are kept aside, and it says so', async () => {
  const dataDir = temporaryFolder();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'settings.json'), '{"port": "many"');
  const carat = await startCarat(dataDir);
  expect(carat.stderr()).toContain('The settings could not be read and were kept aside');
});
