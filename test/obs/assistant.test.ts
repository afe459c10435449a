import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OURS, openAssistant, STAGE_URL } from './assistant.ts';
import { CANVAS, type ObsProcess, startObs } from './obs-process.ts';

/*
 * The assistant against a real OBS: `npm run test:obs`. Debian's OBS has no browser plugin: it then
 * keeps sources of that kind, with their settings, and draws nothing for them.
 */

const OLD = { origin: 'http://127.0.0.1:20000', key: 'k3y-of-then' };
const STAGE = `${OLD.origin}/overlay/stage?stage=upright#key=${OLD.key}`;

const COLLECTION = {
  current_scene: 'Live',
  current_program_scene: 'Live',
  scene_order: [{ name: 'Live' }, { name: 'Break' }],
  sources: [
    { id: 'color_source_v3', name: 'Wall', settings: { width: 1080, height: 1920 } },
    { id: 'browser_source', name: 'Other page', settings: { url: 'https://example.org/' } },
    { id: 'browser_source', name: 'Gifts', settings: { url: STAGE, width: 800, height: 600 } },
    scene('Live', ['Gifts', 'Other page', 'Wall'], ['Gifts']),
    scene('Break', ['Gifts'], []),
  ],
};

/** A scene with its items, the lowest first; some of them hidden. */
function scene(name: string, items: readonly string[], hidden: readonly string[]) {
  const at = { pos: { x: 0, y: 0 }, scale: { x: 1, y: 1 }, align: 5, rot: 0 };
  return {
    id: 'scene',
    name,
    settings: {
      id_counter: items.length,
      items: items.map((item, index) => ({
        name: item,
        id: index + 1,
        visible: !hidden.includes(item),
        ...at,
      })),
    },
  };
}

describe.skipIf(process.env.CARAT_OBS !== 'on')('the assistant with a real OBS', () => {
  let obs: ObsProcess;
  beforeAll(async () => {
    obs = await startObs(COLLECTION);
  }, 90_000);
  afterAll(() => obs?.close());

  /** Knows the address and the password, as if they had been entered. */
  async function assistant() {
    const { calls } = await openAssistant();
    const { address, password } = obs;
    await calls['obs.setConnection']({ address, password });
    return calls;
  }

  async function report() {
    const answer = await (await assistant())['obs.check'](null);
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value;
  }

  it('says that the password is missing or wrong, and never more than that', async () => {
    const { calls } = await openAssistant();
    await calls['obs.setConnection']({ address: obs.address, password: null });
    expect(await calls['obs.check'](null)).toMatchObject({
      failure: { code: 'obs-password-missing' },
    });
    await calls['obs.setConnection']({ address: obs.address, password: 'wr0ng-one' });
    const refused = await calls['obs.check'](null);
    expect(refused).toMatchObject({ failure: { code: 'obs-password-wrong' } });
    expect(JSON.stringify(refused)).not.toContain('wr0ng-one');
  });

  it('finds our sources among others, in every scene, and says what is wrong with them', async () => {
    const found = await report();
    expect(found).toMatchObject({ canvas: CANVAS, scene: 'Live', scenes: ['Live', 'Break'] });
    expect(found.overlays).toEqual([
      {
        source: 'Gifts',
        page: 'stage',
        query: '?stage=upright',
        size: { width: 800, height: 600 },
        audio: false,
        scenes: ['Live', 'Break'],
        inScene: false,
      },
    ]);
    const codes = found.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['other-port', 'hidden', 'wrong-size']));
    expect(JSON.stringify(found)).not.toContain(OLD.key);
  });

  it('puts right what it has found, one by one', async () => {
    const calls = await assistant();
    for (const mend of ['address', 'show', 'size', 'audio', 'front', 'fit'] as const) {
      expect(await calls['obs.mend']({ source: 'Gifts', mend }), mend).toMatchObject({ ok: true });
    }
    const { socket } = obs;
    const settings = await socket.call('GetInputSettings', { inputName: 'Gifts' });
    expect(settings.inputSettings).toMatchObject({
      url: STAGE_URL,
      width: CANVAS.width,
      height: CANVAS.height,
      reroute_audio: true,
    });
    const { sceneItems } = await socket.call('GetSceneItemList', { sceneName: 'Live' });
    expect(sceneItems.at(-1)).toMatchObject({
      sourceName: 'Gifts',
      sceneItemEnabled: true,
      sceneItemTransform: { boundsWidth: CANVAS.width, boundsHeight: CANVAS.height },
    });
    expect((await report()).findings.filter(({ code }) => code !== 'no-browser')).toEqual([]);
  });

  it('adds the overlay on top of a scene, or says that this OBS has no browser source', async () => {
    const { inputKinds } = await obs.socket.call('GetInputKindList');
    const calls = await assistant();
    const wish = { scene: 'Break', stage: 'lying', audio: true };
    const answer = await calls['obs.add'](wish);
    if (inputKinds.includes('browser_source')) {
      const url = `${OURS.origin}/overlay/stage?stage=lying#key=${OURS.key}`;
      const settings = await obs.socket.call('GetInputSettings', { inputName: 'Carat' });
      expect(settings.inputSettings).toMatchObject({ url, ...CANVAS, reroute_audio: true });
      expect(await calls['obs.mend']({ source: 'Carat', mend: 'refresh' })).toMatchObject({
        ok: true,
      });
    } else {
      expect(answer).toMatchObject({ failure: { code: 'obs-no-browser' } });
      expect((await report()).findings[0]).toMatchObject({ code: 'no-browser', weight: 'stop' });
    }
    const gone = await calls['obs.add']({ ...wish, scene: 'Nowhere' });
    expect(gone).toMatchObject({ ok: false });
  });

  it('says so when the scene that goes out has no overlay', async () => {
    await obs.socket.call('CreateScene', { sceneName: 'Empty' });
    await obs.socket.call('SetCurrentProgramScene', { sceneName: 'Empty' });
    await expect
      .poll(async () => (await report()).findings.map(({ code }) => code))
      .toContain((await hasBrowser()) ? 'elsewhere' : 'no-browser');
    expect((await report()).overlays.every(({ inScene }) => !inScene)).toBe(true);
    await obs.socket.call('SetCurrentProgramScene', { sceneName: 'Live' });
  });

  async function hasBrowser(): Promise<boolean> {
    return (await obs.socket.call('GetInputKindList')).inputKinds.includes('browser_source');
  }
});
