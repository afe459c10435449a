import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ForcedSource } from '../../src/main/sources/source-option.ts';
import { createSources, type Sources } from '../../src/main/sources/sources.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings/settings.ts';
import { gift } from '../fixtures/tikfinity-events.ts';
import { startTikfinityServer, type TikfinityServer } from '../fixtures/tikfinity-server.ts';
import { type ObservedIntake, observeIntake } from './observed-intake.ts';

let server: TikfinityServer;
let other: TikfinityServer;
let intake: ObservedIntake;
let sources: Sources;

function begin(forced: ForcedSource | null = null): void {
  intake = observeIntake();
  sources = createSources({ ...intake.deps, forced });
}

function settings(on: boolean, url: string): Settings {
  return { ...DEFAULT_SETTINGS, sources: { tikfinity: { on, url } } };
}

beforeEach(async () => {
  [server, other] = await Promise.all([startTikfinityServer(), startTikfinityServer()]);
});

afterEach(async () => {
  await sources.stop();
  await Promise.all([server.stop(), other.stop()]);
});

test('a source that is off is told as off and connects nowhere', async () => {
  begin();
  await sources.apply(settings(false, server.url));
  expect(sources.states()).toMatchObject([{ id: 'tikfinity', state: 'off' }]);
  expect(intake.states).toEqual([]);
});

test('switched on it runs, switched off it stops', async () => {
  begin();
  await sources.apply(settings(true, server.url));
  await server.connected();
  await intake.until(() => sources.states()[0]?.state === 'connected');
  await sources.apply(settings(false, server.url));
  await server.deserted();
  expect(sources.states()).toMatchObject([{ state: 'off' }]);
});

test('a change elsewhere in the settings leaves the connection alone', async () => {
  begin();
  await sources.apply(settings(true, server.url));
  await server.connected();
  await sources.apply({ ...settings(true, server.url), theme: 'light' });
  server.send(gift());
  await intake.until(() => intake.taken.length === 1);
  expect(server.connections()).toBe(1);
});

test('another address moves it there', async () => {
  begin();
  await sources.apply(settings(true, server.url));
  await server.connected();
  await sources.apply(settings(true, other.url));
  await other.connected();
  await server.deserted();
});

test('quick changes one upon the other end with the last, and with one connection', async () => {
  begin();
  await Promise.all([
    sources.apply(settings(true, server.url)),
    sources.apply(settings(false, server.url)),
    sources.apply(settings(true, other.url)),
  ]);
  await other.connected();
  await server.deserted();
  expect(other.connections()).toBe(1);
});

test('the command line switches it on against the settings, at their address or at its own', async () => {
  begin({ id: 'tikfinity', url: null });
  await sources.apply(settings(false, server.url));
  await server.connected();
  await sources.stop();

  begin({ id: 'tikfinity', url: other.url });
  await sources.apply(settings(false, server.url));
  await other.connected();
  await server.deserted();
});

test('once stopped it stays stopped', async () => {
  begin();
  await sources.apply(settings(true, server.url));
  await server.connected();
  await sources.stop();
  await sources.apply(settings(true, server.url));
  await server.deserted();
  expect(sources.states()).toMatchObject([{ state: 'off' }]);
});
