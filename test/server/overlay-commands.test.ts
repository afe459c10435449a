import { describe, expect, it } from 'vitest';
import { createFeed } from '../../src/main/feed/create-feed.ts';
import { followHold } from '../../src/main/live/hold.ts';
import { createLive } from '../../src/main/live/live.ts';
import { createOverlayCommands } from '../../src/main/live/overlay-commands.ts';
import { createSessionTally } from '../../src/main/live/session-tally.ts';
import { createSettingsStore } from '../../src/main/settings/settings-store.ts';
import type { Delta } from '../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';
import { OVERLAY_COMMANDS } from '../../src/shared/live/overlay-command.ts';
import { gift as shownGift } from '../shared/overlay/simulation.ts';
import { ask, expectError, expectSafe, openTalk, rawRequest, sendRaw } from './clients.ts';
import { startWorld, temporaryFolder, type World } from './world.ts';

const path = (name: string) => `/api/v1/overlay/${name}`;

/** Sends a command; a body is sent as JSON, no body as nothing at all. */
function command(world: World, name: string, body?: unknown, key = world.write) {
  const headers: Record<string, string> = { authorization: `Bearer ${key}` };
  if (body === undefined) return ask(world, path(name), { method: 'POST', headers });
  headers['content-type'] = 'application/json';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(world, path(name), { method: 'POST', headers, body: text });
}

/** A server whose commands do what they do in the app: settings on disk, the feed, the live state. */
async function startCommanded() {
  const { store: settings } = await createSettingsStore(await temporaryFolder());
  const feed = createFeed(EMPTY_LIVE_STATE, Date.now());
  const tally = createSessionTally();
  const live = createLive(feed, tally, Date.now);
  followHold(settings, live, Date.now);
  const commands = createOverlayCommands({ settings, feed, live, now: Date.now });
  const world = await startWorld({ feed, live: feed.state, command: commands });
  const overlay = async () => {
    const reply = await ask(world, '/api/v1/live', {
      headers: { authorization: `Bearer ${world.read}` },
    });
    return JSON.parse(reply.body).overlay;
  };
  return { world, feed, settings, overlay };
}

const actsIn = (heard: readonly unknown[]) =>
  (heard as { deltas?: Delta[] }[])
    .flatMap(({ deltas = [] }) => deltas)
    .flatMap((delta) => (delta.type === 'act' ? [delta.act] : []));

describe('every command', () => {
  it.each(OVERLAY_COMMANDS)('%s takes no body, an empty one or an empty object', async (name) => {
    const world = await startWorld();
    for (const body of [undefined, '', '{}', ' {} ']) {
      const reply = await command(world, name, body);
      expect(reply.status, reply.body).toBe(200);
      expect(JSON.parse(reply.body)).toEqual({ overlay: EMPTY_LIVE_STATE.overlay });
      expectSafe(reply);
    }
    expect(world.commands.map((one) => one.name)).toEqual([name, name, name, name]);
  });

  it.each(OVERLAY_COMMANDS)('%s needs the write key and the method POST', async (name) => {
    const world = await startWorld();
    expectError(await command(world, name, {}, world.read), 401, 'unauthorized');
    expectError(await command(world, name, {}, 'x'), 401, 'unauthorized');
    expectError(await sendRaw(world.port, rawRequest(world, path(name), [], 'POST')), 401);
    const got = await ask(world, path(name), {
      headers: { authorization: `Bearer ${world.write}` },
    });
    expectError(got, 405, 'method-not-allowed');
    expect(got.headers.allow).toBe('POST');
    expect(world.commands).toEqual([]);
  });

  it('goes through the gate like everything else', async () => {
    const world = await startWorld();
    const foreign = ['Origin: https://example.com', `Authorization: Bearer ${world.write}`];
    const raw = (lines: string[]) =>
      sendRaw(world.port, rawRequest(world, path('skip'), lines, 'POST'));
    expectError(await raw(foreign), 403, 'origin-foreign');
    expectError(await raw(['Host: evil.example']), 403, 'host-unknown');
    expectError(await command(world, 'dance'), 404, 'not-found');
    expect(world.commands).toEqual([]);
  });

  it('refuses bodies that are none of its own', async () => {
    const world = await startWorld();
    expectError(await command(world, 'skip', '{"now": 1}'), 400, 'body-invalid');
    expectError(await command(world, 'skip', '[]'), 400, 'body-invalid');
    expectError(await command(world, 'skip', 'null'), 400, 'body-invalid');
    expectError(await command(world, 'skip', '{'), 400, 'json-invalid');
    expectError(await command(world, 'skip', `{}${' '.repeat(2_000)}`), 413, 'body-too-large');
    for (const minutes of [0, -1, 721, 2.5, '5', null]) {
      expectError(await command(world, 'quiet', { minutes }), 400, 'body-invalid');
    }
    expectError(await command(world, 'quiet', { minute: 5 }), 400, 'body-invalid');
    for (const seq of [0, -1, 1.5, '7']) {
      expectError(await command(world, 'replay', { seq }), 400, 'body-invalid');
    }
    const headers = { authorization: `Bearer ${world.write}`, 'content-type': 'text/plain' };
    const plain = await ask(world, path('skip'), { method: 'POST', headers, body: '{}' });
    expectError(plain, 415, 'content-type');
    expect(world.commands).toEqual([]);
  });

  it('says when it could not be kept', async () => {
    const world = await startWorld({
      command: async () => ({ ok: false, failure: { code: 'disk-full', detail: null } }),
    });
    const reply = await command(world, 'pause');
    expectError(reply, 503, 'settings-unwritable');
    expect(reply.headers['retry-after']).toBe('1');
  });
});

describe('pause and quiet', () => {
  it('pause lasts until resume, and is kept on disk', async () => {
    const { world, settings, overlay } = await startCommanded();
    const before = Date.now();
    const paused = JSON.parse((await command(world, 'pause')).body).overlay;
    expect(paused).toMatchObject({ paused: true, quietUntil: null, held: 0 });
    expect(paused.heldSince).toBeGreaterThanOrEqual(before);
    expect(settings.get().overlay.paused).toBe(true);
    await command(world, 'pause');
    expect((await overlay()).heldSince).toBe(paused.heldSince);
    await command(world, 'resume');
    expect(await overlay()).toMatchObject({ paused: false, heldSince: null });
  });

  it('quiet lasts for so many minutes, five if nobody says, and resume ends it', async () => {
    const { world, overlay } = await startCommanded();
    const before = Date.now();
    await command(world, 'quiet', { minutes: 2 });
    const { quietUntil } = await overlay();
    expect(quietUntil - before).toBeGreaterThanOrEqual(120_000);
    expect(quietUntil - before).toBeLessThan(180_000);
    await command(world, 'quiet');
    expect((await overlay()).quietUntil - before).toBeGreaterThanOrEqual(300_000);
    await command(world, 'resume');
    expect(await overlay()).toMatchObject({ quietUntil: null, heldSince: null });
  });

  it('whoever connects later has them from the snapshot', async () => {
    const { world } = await startCommanded();
    await command(world, 'quiet', { minutes: 30 });
    await command(world, 'clear');
    const late = await openTalk(world, '/api/v1/feed', world.read);
    await late.until((heard) => heard.length > 0);
    const { state } = late.heard[0] as { state: typeof EMPTY_LIVE_STATE };
    expect(state.overlay.quietUntil).toBeGreaterThan(Date.now());
    expect(state.overlay.clearedAt).not.toBeNull();
  });
});

describe('skip, replay and clear', () => {
  it('reach every page that is there, once, and nobody who comes later', async () => {
    const { world, feed } = await startCommanded();
    feed.publish([{ type: 'gift', gift: { ...shownGift({ key: 'rose' }), seq: 7 } }]);
    const pages = [
      await openTalk(world, '/api/v1/feed', world.read),
      await openTalk(world, '/api/v1/feed', world.read),
    ];
    await command(world, 'skip');
    await command(world, 'replay', { seq: 7 });
    for (const page of pages) {
      await page.until((heard) => actsIn(heard).length === 2);
      expect(actsIn(page.heard)).toMatchObject([
        { name: 'skip' },
        { name: 'replay', gift: { key: 'rose', seq: 7 } },
      ]);
    }
    const late = await openTalk(world, '/api/v1/feed', world.read);
    await command(world, 'clear');
    await late.until((heard) => heard.length >= 2);
    expect(actsIn(late.heard)).toEqual([]);
  });

  it('replay without a number plays the last gift, and one that is not known is 404', async () => {
    const { world, feed } = await startCommanded();
    expectError(await command(world, 'replay'), 404, 'gift-unknown');
    feed.publish([
      { type: 'gift', gift: { ...shownGift({ key: 'old' }), seq: 1 } },
      { type: 'gift', gift: { ...shownGift({ key: 'last' }), seq: 2 } },
    ]);
    const page = await openTalk(world, '/api/v1/feed', world.read);
    expect((await command(world, 'replay')).status).toBe(200);
    await page.until((heard) => actsIn(heard).length === 1);
    expect(actsIn(page.heard)).toMatchObject([{ name: 'replay', gift: { key: 'last' } }]);
    expectError(await command(world, 'replay', { seq: 99 }), 404, 'gift-unknown');
  });

  it('each clear is another one, also within one millisecond', async () => {
    const { world, overlay } = await startCommanded();
    await command(world, 'clear');
    const first = (await overlay()).clearedAt;
    await Promise.all([command(world, 'clear'), command(world, 'clear')]);
    expect((await overlay()).clearedAt).toBeGreaterThanOrEqual(first + 2);
  });
});
