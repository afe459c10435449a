import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeyRing } from '../../src/main/server/keys.ts';
import { wrongKeys } from '../../src/main/server/wrong-keys.ts';
import {
  ask,
  expectError,
  expectQuick,
  openTalk,
  rawRequest,
  sendRaw,
  UPGRADE,
} from './clients.ts';
import { startWorld, temporaryFolder, type World } from './world.ts';

function ringOf(folder: string) {
  const opened = openKeyRing(folder);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

describe('the key ring', () => {
  it('has two keys of 256 bits, which outlive a restart, for their owner only', async () => {
    const folder = await temporaryFolder();
    const { write, read } = ringOf(folder).reveal();
    expect(Buffer.from(write, 'base64url')).toHaveLength(32);
    expect(Buffer.from(read, 'base64url')).toHaveLength(32);
    expect(write).not.toBe(read);
    expect(ringOf(folder).reveal()).toEqual({ write, read });
    const path = join(folder, 'keys.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    ringOf(folder);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('tells the keys from each other and from everything else', async () => {
    const ring = ringOf(await temporaryFolder());
    const { write, read } = ring.reveal();
    expect(ring.roleOf(write)).toBe('write');
    expect(ring.roleOf(read)).toBe('read');
    for (const wrong of ['', 'x', `${write} `, write.slice(1), write.toLowerCase(), write + read]) {
      expect(ring.roleOf(wrong)).toBeNull();
    }
  });

  it('forgets the old keys at once when they are renewed, also on disk', async () => {
    const folder = await temporaryFolder();
    const ring = ringOf(folder);
    const old = ring.reveal();
    let renewals = 0;
    const stop = ring.onRenewed(() => {
      renewals += 1;
    });
    await ring.renew();
    expect(renewals).toBe(1);
    expect(ring.roleOf(old.write)).toBeNull();
    expect(ring.roleOf(old.read)).toBeNull();
    expect(ring.roleOf(ring.reveal().read)).toBe('read');
    expect(ringOf(folder).reveal()).toEqual(ring.reveal());
    stop();
    await ring.renew();
    expect(renewals).toBe(1);
  });

  it('makes new keys where the file holds none that can be used', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'keys.json');
    const key = 'A'.repeat(43);
    const unusable = ['', '{', 'null', '[]', '{"write":1,"read":2}', '{"write":"a","read":"b"}'];
    for (const text of [...unusable, JSON.stringify({ write: key, read: key })]) {
      await writeFile(path, text);
      const { write, read } = ringOf(folder).reveal();
      expect(write).toHaveLength(43);
      expect(write).not.toBe(read);
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ write, read });
    }
  });

  it('says so when the folder cannot be written', async () => {
    const missing = join(await temporaryFolder(), 'missing');
    const failure = { code: 'folder-unwritable', detail: missing };
    expect(openKeyRing(missing)).toEqual({ ok: false, failure });
  });
});

describe('wrong keys', () => {
  it('are locked out for a minute when there are more than ten in a minute', () => {
    let now = 0;
    const wrong = wrongKeys(() => now);
    for (let count = 0; count < 10; count += 1) expect(wrong.another()).toBe(0);
    now = 1000;
    expect(wrong.another()).toBe(60);
    now = 31_000;
    expect(wrong.another()).toBe(30);
    now = 61_000;
    expect(wrong.another()).toBe(0);
  });

  it('are not locked out when they are spread over time', () => {
    let now = 0;
    const wrong = wrongKeys(() => now);
    for (let count = 0; count < 100; count += 1) {
      expect(wrong.another()).toBe(0);
      now += 6001;
    }
  });
});

const READS = [
  '/api/v1/gifts',
  '/api/v1/totals',
  '/api/v1/balance',
  '/api/v1/live',
  '/api/v1/check',
];

/** Presents a key to a path over plain HTTP and returns the status. */
async function status(world: World, path: string, key: string, method = 'GET') {
  const body = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return (
    await ask(world, path, { method, headers: body, ...(method === 'POST' ? { body: '[]' } : {}) })
  ).status;
}

describe('over the wire', () => {
  it('lets the read key read and not write, the write key do both', async () => {
    const world = await startWorld();
    for (const path of READS) {
      expect(await status(world, path, world.read)).toBe(200);
      expect(await status(world, path, world.write)).toBe(200);
      expectError(await ask(world, path), 401, 'unauthorized');
    }
    expect(await status(world, '/api/v1/gifts', world.read, 'POST')).toBe(401);
    expect(await status(world, '/api/v1/gifts', world.write, 'POST')).toBe(200);
    await openTalk(world, '/api/v1/feed', world.write);
    await openTalk(world, '/api/v1/feed', world.read);
    await openTalk(world, '/api/v1/gifts', world.write);
    const socket = rawRequest(world, `/api/v1/gifts?key=${world.read}`, UPGRADE);
    expectError(await sendRaw(world.port, socket), 401, 'unauthorized');
  });

  it('takes the key from the address where no header can be set', async () => {
    const world = await startWorld();
    expect((await ask(world, `/api/v1/balance?key=${world.read}`)).status).toBe(200);
    const socket = rawRequest(world, `/api/v1/feed?key=${world.read}`, UPGRADE);
    expect((await sendRaw(world.port, socket)).status).toBe(101);
  });

  it('answers a missing, a wrong and a repeated key in the same way', async () => {
    const world = await startWorld();
    const { read } = world;
    const right = `Authorization: Bearer ${read}`;
    const attempts: [string, string[]][] = [
      ['', []],
      ['?key=wrong', []],
      ['?key=', []],
      ['', ['Authorization: Bearer wrong']],
      ['', [`Authorization: Basic ${read}`]],
      ['', [right, right]],
      [`?key=${read}&key=${read}`, []],
      [`?key=${read}`, [right]],
    ];
    const bodies = new Set<string>();
    for (const [query, lines] of attempts) {
      const reply = await sendRaw(world.port, rawRequest(world, `/api/v1/balance${query}`, lines));
      expectError(reply, 401, 'unauthorized');
      bodies.add(reply.body);
    }
    expect(bodies.size).toBe(1);
  });

  it('locks wrong keys out after ten, and never the right one', async () => {
    const world = await startWorld();
    for (let count = 0; count < 10; count += 1) {
      expectError(await ask(world, `/api/v1/live?key=wrong${count}`), 401);
    }
    const locked = await ask(world, '/api/v1/live?key=another');
    expectError(locked, 429, 'too-many-attempts');
    expect(Number(locked.headers['retry-after'])).toBe(60);
    const socket = rawRequest(world, '/api/v1/feed?key=another', UPGRADE);
    expectError(await sendRaw(world.port, socket), 429);
    expect(await status(world, '/api/v1/live', world.read)).toBe(200);
    await openTalk(world, '/api/v1/gifts', world.write);
    await expectQuick(world);
  });

  it('closes every socket at once when the keys are renewed, and refuses the old keys', async () => {
    const world = await startWorld();
    const sender = await openTalk(world, '/api/v1/gifts', world.write);
    const reader = await openTalk(world, '/api/v1/feed', world.read);
    world.intake.setRoom(false);
    sender.send({ type: 'gift', id: 'waits' });
    await world.keys.renew();
    expect(await sender.closed).toBe(1008);
    expect(await reader.closed).toBe(1008);
    expect(await status(world, '/api/v1/live', world.read)).toBe(401);
    const { write, read } = world.keys.reveal();
    expect(await status(world, '/api/v1/live', read)).toBe(200);
    const file = JSON.parse(await readFile(join(world.dataDir, 'server.json'), 'utf8'));
    expect(file).toMatchObject({ writeKey: write, readKey: read });
    world.intake.setRoom(true);
    expect(world.intake.submissions).toEqual([]);
  });

  it('writes no key into the log', async () => {
    const world = await startWorld({
      live: () => {
        throw new Error('a bug');
      },
    });
    expectError(await ask(world, `/api/v1/live?key=${world.read}`), 503);
    await ask(world, '/api/v1/live?key=guess-me-not');
    const log = world.logged.flat().map(String).join('\n');
    expect(log).toContain('a bug');
    for (const key of [world.read, world.write, 'guess-me-not']) expect(log).not.toContain(key);
  });
});
