import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SecretPlace } from '../../../src/main/obs/obs-password.ts';
import { type ObsServer, startObsServer } from '../../fixtures/obs-server.ts';
import { OURS, openAssistant, STAGE_URL } from '../../obs/assistant.ts';

const SOURCE_ITEM = {
  sceneItemId: 3,
  sourceName: 'Carat',
  sceneItemEnabled: true,
  inputKind: 'browser_source',
  isGroup: null,
  sceneItemTransform: {
    positionX: 0,
    positionY: 0,
    scaleX: 1,
    scaleY: 1,
    width: 1920,
    height: 1080,
    alignment: 5,
  },
};
/** An OBS that shows the overlay as it should be. */
const ANSWERS = {
  GetVersion: { obsVersion: '31.0.2', platform: 'windows' },
  GetInputKindList: { inputKinds: ['browser_source'] },
  GetVideoSettings: { baseWidth: 1920, baseHeight: 1080, fpsNumerator: 60 },
  GetSceneList: {
    currentProgramSceneName: 'Live',
    scenes: [{ sceneName: 'Break' }, { sceneName: 'Live' }],
  },
  GetSceneItemList: { sceneItems: [SOURCE_ITEM] },
  GetInputList: { inputs: [{ inputName: 'Carat' }] },
  GetInputSettings: {
    inputSettings: { url: STAGE_URL, width: 1920, height: 1080, reroute_audio: true },
  },
};

/** The assistant, told of this address. */
async function told(
  address: string,
  password = '',
  more: Parameters<typeof openAssistant>[0] = {},
) {
  const assistant = await openAssistant({ patience: 300, ...more });
  await assistant.calls['obs.setConnection']({ address, password });
  return assistant;
}

const check = async ({ address }: ObsServer, password?: string) =>
  (await told(address, password)).calls['obs.check'](null);

const failing = (code: string) => ({ ok: false, failure: { code } });

describe('what is wrong with the way to OBS', () => {
  it('is said when nobody has entered an address, and nothing is contacted', async () => {
    const obs = await startObsServer({ answers: ANSWERS });
    const { calls } = await openAssistant();
    expect(await calls['obs.check'](null)).toMatchObject(failing('obs-unset'));
    await calls['obs.setConnection']({ address: obs.address, password: '' });
    expect(obs.connections()).toBe(0);
    expect(await calls['obs.check'](null)).toMatchObject({ ok: true });
    expect(obs.connections()).toBe(1);
    await calls['obs.setConnection']({ address: null, password: null });
    expect(await calls['obs.check'](null)).toMatchObject(failing('obs-unset'));
  });

  it('is that nobody answers, or that the WebSocket server is off when OBS is seen running', async () => {
    const address = `127.0.0.1:${await closedPort()}`;
    const silent = await told(address);
    expect(await silent.calls['obs.check'](null)).toEqual({
      ok: false,
      failure: { code: 'obs-unreachable', detail: address },
    });
    const seen = await told(address, '', { isSeenInObs: true });
    expect(await seen.calls['obs.check'](null)).toMatchObject(failing('obs-websocket-off'));
  });

  it('is the password: missing, or another one', async () => {
    const obs = await startObsServer({ password: 'p4ss', answers: ANSWERS });
    expect(await check(obs)).toMatchObject(failing('obs-password-missing'));
    expect(await check(obs, 'other')).toMatchObject(failing('obs-password-wrong'));
    expect(await check(obs, 'p4ss')).toMatchObject({ ok: true });
    expect(obs.heard.join()).not.toMatch(/p4ss|other/);
  });

  it('is that something else answers there', async () => {
    const http = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(http, 'listening');
    onTestFinished(() => void http.close());
    const { port } = http.address() as AddressInfo;
    const { calls } = await told(`127.0.0.1:${port}`);
    expect(await calls['obs.check'](null)).toMatchObject(failing('obs-not-obs'));
  });

  it.each(['hello', 'identify', 'GetVersion', 'GetInputSettings'])(
    'is that OBS stops answering at %s',
    async (silentAt) => {
      const obs = await startObsServer({ answers: ANSWERS, silentAt });
      expect(await check(obs)).toMatchObject(failing('obs-timeout'));
    },
  );

  it.each(['GetVersion', 'GetSceneItemList'])(
    'is that the connection breaks at %s',
    async (dropAt) => {
      const obs = await startObsServer({ answers: ANSWERS, dropAt });
      expect(await check(obs)).toMatchObject(failing('obs-lost'));
    },
  );

  it.each([
    ['nothing', null],
    ['another shape', { inputs: 'many' }],
    ['more than anybody has', { inputs: Array(5_000).fill({ inputName: 'x' }) }],
  ])('is an answer that makes no sense: %s', async (_what, GetInputList) => {
    const obs = await startObsServer({ answers: { ...ANSWERS, GetInputList } });
    expect(await check(obs)).toMatchObject(failing('obs-refused'));
  });

  it('is what OBS refuses, in its own words', async () => {
    const { GetInputList: _, ...answers } = ANSWERS;
    const obs = await startObsServer({ answers });
    expect(await check(obs)).toEqual({
      ok: false,
      failure: { code: 'obs-refused', detail: 'no such request: GetInputList' },
    });
  });
});

describe('an OBS that shows the overlay', () => {
  it('has nothing that is wrong, and its key stays in main', async () => {
    const obs = await startObsServer({ answers: ANSWERS });
    const answer = await check(obs);
    expect(answer).toMatchObject({
      value: { findings: [], scenes: ['Live', 'Break'], overlays: [{ inScene: true }] },
    });
    expect(JSON.stringify(answer)).not.toContain(OURS.key);
  });

  it('is asked, and not changed, when it is only checked', async () => {
    const obs = await startObsServer({ answers: ANSWERS });
    await check(obs);
    expect(obs.requests.filter((name) => !name.startsWith('Get'))).toEqual([]);
  });

  it('gets no second source of the same page', async () => {
    const answers = {
      ...ANSWERS,
      CreateSceneItem: { sceneItemId: 9 },
      SetSceneItemTransform: null,
    };
    const obs = await startObsServer({ answers });
    const { calls } = await told(obs.address);
    await calls['obs.add']({ scene: 'Live', stage: 'upright', audio: true });
    expect(obs.requests).not.toContain('CreateSceneItem');
    expect(obs.requests).not.toContain('CreateInput');
  });

  it('gets a new one as large as its canvas, under a name that is free', async () => {
    const answers = {
      ...ANSWERS,
      CreateInput: { sceneItemId: 9 },
      GetSourceActive: { videoActive: true },
      SetSceneItemTransform: null,
    };
    const obs = await startObsServer({ answers, taken: ['Carat', 'Carat 2'] });
    const { calls } = await told(obs.address);
    const added = await calls['obs.add']({ scene: 'Live', stage: null, audio: true });
    expect(added).toMatchObject({ ok: true });
    const created = obs.heard.find((text) => text.includes('CreateInput'));
    expect(JSON.parse(created ?? '').d.requestData).toEqual({
      sceneName: 'Live',
      inputName: 'Carat 3',
      inputKind: 'browser_source',
      inputSettings: {
        url: `${OURS.origin}/overlay/alerts#key=${OURS.key}`,
        width: 1920,
        height: 1080,
        reroute_audio: true,
        shutdown: false,
      },
    });
  });

  it('is not changed where it has no such scene or source', async () => {
    const obs = await startObsServer({ answers: ANSWERS });
    const { calls } = await told(obs.address);
    const wish = { scene: 'Nowhere', stage: null, audio: true };
    expect(await calls['obs.add'](wish)).toMatchObject(failing('obs-gone'));
    const mend = { source: 'Webcam', mend: 'show' } as const;
    expect(await calls['obs.mend'](mend)).toMatchObject(failing('obs-gone'));
    expect(obs.requests.filter((name) => !name.startsWith('Get'))).toEqual([]);
  });
});

describe('the password', () => {
  it('is kept by the key store, and is nowhere in the settings', async () => {
    const place = memoryPlace();
    const { calls, dir } = await told('127.0.0.1:4455', 'p4ss-w0rd', { place });
    expect(place.kept).toBe('p4ss-w0rd');
    expect(await calls['obs.connection'](null)).toMatchObject({
      value: { address: '127.0.0.1:4455', password: 'kept', canKeep: true },
    });
    for (const name of await readdir(dir)) {
      expect(await readFile(join(dir, name), 'utf8')).not.toContain('p4ss-w0rd');
    }
    await calls['obs.setConnection']({ address: '127.0.0.1:4456', password: null });
    expect(place.kept).toBe('p4ss-w0rd');
    await calls['obs.setConnection']({ address: null, password: null });
    expect(place.kept).toBeNull();
  });

  it.each([
    ['there is no key store', null],
    ['the key store is no safe one', { ...memoryPlace(), canKeep: () => false }],
    ['the key store fails', { ...memoryPlace(), keep: async () => false }],
  ])('is held for this run when %s', async (_what, place) => {
    const obs = await startObsServer({ password: 'p4ss', answers: ANSWERS });
    const { calls } = await told(obs.address, 'p4ss', { place });
    expect(await calls['obs.connection'](null)).toMatchObject({ value: { password: 'this-run' } });
    expect(await calls['obs.check'](null)).toMatchObject({ ok: true });
    await calls['obs.setConnection']({ address: obs.address, password: '' });
    expect(await calls['obs.connection'](null)).toMatchObject({ value: { password: 'none' } });
  });
});

function memoryPlace(): SecretPlace & { kept: string | null } {
  const place = {
    kept: null as string | null,
    canKeep: () => true,
    read: async () => place.kept,
    keep: async (secret: string | null) => {
      place.kept = secret;
      return true;
    },
  };
  return place;
}

async function closedPort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('an OBS that was open before Carat', () => {
  const changes = (obs: ObsServer) => obs.requests.filter((name) => !name.startsWith('Get'));
  const answers = { ...ANSWERS, PressInputPropertiesButton: null };

  it('gets its sources loaded anew at the start, and nothing else changed', async () => {
    const obs = await startObsServer({ answers, password: 's3cret' });
    await (await told(obs.address, 's3cret')).wake();
    expect(changes(obs)).toEqual(['PressInputPropertiesButton']);
    const pressed = obs.heard.find((text) => text.includes('PressInputPropertiesButton'));
    expect(JSON.parse(pressed ?? '').d.requestData).toEqual({
      inputName: 'Carat',
      propertyName: 'refreshnocache',
    });
  });

  it('is left alone when a page has come out of it, or when its source has an old address', async () => {
    const obs = await startObsServer({ answers });
    await (await told(obs.address, '', { isSeenInObs: true })).wake();
    expect(obs.connections()).toBe(0);
    const url = STAGE_URL.replace(OURS.key, 'old');
    const old = { inputSettings: { url, width: 1920, height: 1080, reroute_audio: true } };
    const other = await startObsServer({ answers: { ...answers, GetInputSettings: old } });
    await (await told(other.address)).wake();
    expect(other.connections()).toBe(1);
    expect(changes(other)).toEqual([]);
  });

  it('is not contacted before its address is entered, and nothing fails when it is not there', async () => {
    const { wake } = await openAssistant({ patience: 300 });
    await wake();
    const gone = await told('127.0.0.1:1');
    await expect(gone.wake()).resolves.toBeUndefined();
    const mute = await startObsServer({ answers, silentAt: 'GetVersion' });
    await expect((await told(mute.address)).wake()).resolves.toBeUndefined();
  });
});
