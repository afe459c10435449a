import { once } from 'node:events';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../src/main/server/server.ts';
import { ask, gift, openTalk, post } from './clients.ts';
import { startWorld, temporaryFolder, testDeps } from './world.ts';

it('says who it is to anybody, and nothing else', async () => {
  const world = await startWorld();
  const reply = await ask(world, '/health');
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.body)).toEqual({ app: 'carat', version: '1.2.3', ready: true });
});

it('puts the address and the keys into server.json, for its owner only, while it runs', async () => {
  const world = await startWorld();
  const path = join(world.dataDir, 'server.json');
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    app: 'carat',
    version: '1.2.3',
    pid: process.pid,
    origin: `http://127.0.0.1:${world.port}`,
    writeKey: world.write,
    readKey: world.read,
  });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await world.server.close();
  await expect(stat(path)).rejects.toThrow('ENOENT');
});

it('replaces the server.json of a process that was killed, whatever is in it', async () => {
  const dataDir = await temporaryFolder();
  const path = join(dataDir, 'server.json');
  for (const stale of ['{"app":"carat","pid":1,"writeKey":"old"}', '{"app":', '']) {
    await writeFile(path, stale, { mode: 0o644 });
    await chmod(path, 0o644);
    const started = await startServer(testDeps(dataDir, dataDir).deps);
    if (!started.ok) throw new Error(started.failure.code);
    const document = JSON.parse(await readFile(path, 'utf8'));
    expect(document).toMatchObject({ pid: process.pid, origin: started.value.origin });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await started.value.close();
  }
});

it('leaves a server.json alone that another process has put in its place', async () => {
  const world = await startWorld();
  const path = join(world.dataDir, 'server.json');
  await writeFile(path, '{"app":"carat","pid":1}');
  await world.server.close();
  expect(await readFile(path, 'utf8')).toBe('{"app":"carat","pid":1}');
});

it('has server.json in place before it serves the first request', async () => {
  const port = await freePort();
  const dataDir = await temporaryFolder();
  const hammer = hammerUntilServed(port, join(dataDir, 'server.json'));
  const started = await startServer({ ...testDeps(dataDir, dataDir).deps, port });
  if (!started.ok) throw new Error(started.failure.code);
  onTestFinished(() => started.value.close());
  expect(JSON.parse(await hammer)).toMatchObject({ origin: `http://127.0.0.1:${port}` });
});

/** Asks again and again; what stood in the file when the first answer came. */
async function hammerUntilServed(port: number, path: string): Promise<string> {
  for (;;) {
    const reply = await ask({ port }, '/health').catch(() => null);
    if (reply !== null) return readFile(path, 'utf8');
  }
}

it('says so when another Carat has the port, and when another program has it', async () => {
  const world = await startWorld();
  const dataDir = await temporaryFolder();
  const { deps } = testDeps(dataDir, dataDir);
  const carat = await startServer({ ...deps, port: world.port });
  expect(carat).toEqual({
    ok: false,
    failure: { code: 'port-taken-by-carat', detail: String(world.port) },
  });
  await expect(stat(join(dataDir, 'server.json'))).rejects.toThrow('ENOENT');
  for (const stranger of [createServer((_, response) => response.end('{}')), createTcpServer()]) {
    stranger.listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    onTestFinished(() => void stranger.close());
    const { port } = stranger.address() as AddressInfo;
    const failed = await startServer({ ...deps, port });
    expect(failed).toEqual({ ok: false, failure: { code: 'port-taken', detail: String(port) } });
  }
});

it('says so when its folder cannot be written, and lets the port go', async () => {
  const port = await freePort();
  const dataDir = await temporaryFolder();
  const missing = join(dataDir, 'missing');
  const failed = await startServer({ ...testDeps(dataDir, dataDir).deps, dataDir: missing, port });
  expect(failed).toEqual({ ok: false, failure: { code: 'folder-unwritable', detail: missing } });
  await expect(ask({ port }, '/health')).rejects.toThrow('ECONNREFUSED');
});

it('listens on 127.0.0.1 and on no other address of the machine', async () => {
  const { port } = await startWorld();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'));
  for (const address of [...others, '127.0.0.2']) {
    await expect(fetch(`http://${bracketed(address)}:${port}/health`)).rejects.toThrow();
  }
});

it('closes within a second, whatever is open, and answers what it has received', async () => {
  const world = await startWorld();
  const sender = await openTalk(world, '/api/v1/gifts', world.write);
  const reader = await openTalk(world, '/api/v1/feed', world.read);
  const deaf = await openTalk(world, '/api/v1/feed', world.read);
  deaf.ws.pause();
  world.intake.hold();
  const posted = post(world, JSON.stringify(gift('p'))).catch(() => null);
  sender.send(gift('s'));
  while (world.intake.submissions.length < 2) await new Promise(setImmediate);
  const started = performance.now();
  const closing = world.server.close();
  world.intake.release();
  expect(await sender.closed).toBe(1001);
  expect(await reader.closed).toBe(1001);
  expect(sender.heard).toEqual([
    { type: 'ack', results: [{ id: 's', status: 'booked', coins: 1 }] },
  ]);
  expect((await posted)?.status).toBe(200);
  await closing;
  expect(performance.now() - started).toBeLessThan(1000);
  await expect(ask(world, '/health')).rejects.toThrow('ECONNREFUSED');
});

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
