import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FeedReport } from '../../src/shared/live/delta.ts';
import { NO_SOUND, type SoundReport, type SoundState } from '../../src/shared/live/sound-state.ts';
import { DEFAULT_DESIGN } from '../../src/shared/settings/default-design.ts';
import type { SoundDesign } from '../../src/shared/settings/overlay-sound.ts';
import { giftDelta, openTheatre, standing, type Theatre } from './theatre.ts';

const LOUD: SoundDesign = { ...DEFAULT_DESIGN.sound, volume: 100 };

/** Runs in the page: keeps how far everything swings that goes to the loudspeakers. */
function listenIn(): void {
  const heard = {
    loudest: 0,
    contexts: [] as BaseAudioContext[],
    spoken: [] as string[],
    voices: [] as (string | null)[],
  };
  Object.assign(window, { heard });
  const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
  Object.defineProperty(AudioNode.prototype, 'connect', {
    value(this: AudioNode, to: AudioNode) {
      if (to === this.context.destination) {
        const meter = this.context.createAnalyser();
        const samples = new Float32Array(meter.fftSize);
        connect.call(this, meter);
        heard.contexts.push(this.context);
        setInterval(() => {
          meter.getFloatTimeDomainData(samples);
          for (const s of samples) heard.loudest = Math.max(heard.loudest, Math.abs(s));
        }, 20);
      }
      return connect.call(this, to);
    },
  });
  class Utterance {
    volume = 1;
    rate = 1;
    voice: { readonly name: string } | null = null;
    onend: (() => void) | null = null;
    constructor(readonly text: string) {}
  }
  const far = { name: 'Far', localService: false, default: true, lang: navigator.language };
  const near = { name: 'Near', localService: true, default: false, lang: 'xx-XX' };
  const asked = new URLSearchParams(location.search).get('voices');
  const voices = { near: [far, near], far: [far] }[asked ?? ''] ?? [];
  const synthesis = {
    getVoices: () => voices,
    addEventListener: () => undefined,
    cancel: () => undefined,
    speak(saying: Utterance) {
      heard.spoken.push(saying.text);
      heard.voices.push(saying.voice?.name ?? null);
      setTimeout(() => saying.onend?.(), 30);
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
}

interface Heard {
  heard: {
    loudest: number;
    contexts: BaseAudioContext[];
    spoken: string[];
    voices: (string | null)[];
  };
}
const loudest = (page: Page) => page.evaluate(() => (window as unknown as Heard).heard.loudest);
const spoken = (page: Page) => page.evaluate(() => (window as unknown as Heard).heard.spoken);
const forget = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as Heard).heard.loudest = 0;
  });

const soundReports = (reports: readonly FeedReport[]) =>
  reports.filter((report): report is SoundReport => report.type === 'sound');
const triedReports = (reports: readonly FeedReport[]) =>
  reports.flatMap((report) => (report.type === 'tried' ? [report.outcome] : []));

interface Stand {
  readonly page: Page;
  readonly introduced: SoundReport;
}

/** Opens a page, and waits until it has said how it is with its sound. */
async function openHeard(theatre: Theatre, path = 'alerts'): Promise<Stand> {
  const { server, browser } = theatre;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(listenIn);
  const before = soundReports(server.reports).length;
  await page.goto(server.address(path));
  await server.until(() => soundReports(server.reports).length > before);
  const introduced = soundReports(server.reports).at(-1);
  if (introduced === undefined) throw new Error('the page said nothing');
  return { page, introduced };
}

function assign(theatre: Theatre, sound: Partial<SoundState>, design: SoundDesign = LOUD): void {
  theatre.server.publish(
    { type: 'design', design: { ...DEFAULT_DESIGN, sound: design } },
    { type: 'sound', sound: { ...NO_SOUND, ...sound } },
  );
}

function trySound(theatre: Theatre, page: string, run: number): void {
  const act = { name: 'try-sound', at: Date.now(), page, run, tier: 2 } as const;
  theatre.server.publish({ type: 'act', act });
}

describe('where pages may sound', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre(['--autoplay-policy=no-user-gesture-required']);
  });
  afterEach(async () => {
    await theatre.clear();
    assign(theatre, {});
  });
  afterAll(() => theatre?.close());

  test('the page that sounds is heard when a card comes in, and no other one is', async () => {
    const one = await openHeard(theatre);
    const other = await openHeard(theatre, 'stage');
    expect(one.introduced).toMatchObject({ place: 'browser', ability: 'ready', preview: false });
    expect(other.introduced.id).not.toBe(one.introduced.id);
    assign(theatre, { speaker: one.introduced.id });
    theatre.server.publish(giftDelta({ key: 'heard', coins: 500 }));
    await standing(other.page, 1);
    await expect.poll(() => loudest(one.page)).toBeGreaterThan(0.02);
    expect(await loudest(other.page)).toBe(0);
  });

  test('trying a sound is measured, and answered by the page that was asked', async () => {
    const { page, introduced } = await openHeard(theatre);
    assign(theatre, { speaker: introduced.id });
    const before = triedReports(theatre.server.reports).length;
    trySound(theatre, 'page-of-somebody-else', 1);
    trySound(theatre, introduced.id, 2);
    await theatre.server.until(() => triedReports(theatre.server.reports).length > before);
    expect(triedReports(theatre.server.reports).slice(before)).toEqual(['played']);
    expect(await loudest(page)).toBeGreaterThan(0);
    assign(theatre, { speaker: introduced.id }, { ...LOUD, volume: 0 });
    trySound(theatre, introduced.id, 3);
    await theatre.server.until(() => triedReports(theatre.server.reports).length > before + 1);
    expect(triedReports(theatre.server.reports).at(-1)).toBe('muted');
  });

  test('a file that is not there is told, and Carat’s own sound is heard in its place', async () => {
    const { page, introduced } = await openHeard(theatre);
    const [first, , ...rest] = LOUD.tiers;
    const missing = { sound: '0123456789abcdef.mp3', volume: 100 };
    const tiers = [first, missing, ...rest] as SoundDesign['tiers'];
    assign(theatre, { speaker: introduced.id }, { ...LOUD, tiers });
    const before = triedReports(theatre.server.reports).length;
    trySound(theatre, introduced.id, 4);
    await theatre.server.until(() => triedReports(theatre.server.reports).length > before);
    expect(triedReports(theatre.server.reports).at(-1)).toBe('failed');
    await expect.poll(() => loudest(page)).toBeGreaterThan(0);
  });

  test('a sound of the creator’s own is heard', async () => {
    const id = 'fedcba9876543210.wav';
    theatre.server.own.set(`/overlay/own/${id}`, { body: wav(), type: 'audio/wav' });
    const { page, introduced } = await openHeard(theatre);
    const gifts = [{ id: '5655', name: 'Rose', sound: id, volume: 100 }];
    const silent = { sound: null, volume: 100 };
    const tiers: SoundDesign['tiers'] = [silent, silent, silent, silent, silent];
    assign(theatre, { speaker: introduced.id }, { ...LOUD, gifts, tiers });
    theatre.server.publish(giftDelta({ key: 'mute', id: '6267', coins: 1 }));
    await standing(page, 1);
    expect(await loudest(page)).toBe(0);
    theatre.server.publish(giftDelta({ key: 'own', id: '5655', coins: 1 }));
    await expect.poll(() => loudest(page)).toBeGreaterThan(0.05);
  });

  test('pausing stops what is heard, and nothing sounds while it lasts', async () => {
    const { page, introduced } = await openHeard(theatre);
    assign(theatre, { speaker: introduced.id });
    theatre.server.publish(giftDelta({ key: 'long', coins: 20_000 }));
    await expect.poll(() => loudest(page)).toBeGreaterThan(0.02);
    const held = { paused: true, heldSince: Date.now(), quietUntil: null };
    const overlay = { pages: 1, held: 0, clearedAt: null, received: 0, booked: 0, shown: 0 };
    theatre.server.publish({ type: 'overlay', overlay: { ...overlay, ...held } });
    theatre.server.publish(giftDelta({ key: 'later', coins: 500 }));
    await expect
      .poll(async () => {
        await forget(page);
        await page.evaluate(() => new Promise((then) => setTimeout(then, 120)));
        return loudest(page);
      })
      .toBeLessThan(0.001);
    theatre.server.publish({
      type: 'overlay',
      overlay: { ...overlay, paused: false, heldSince: null, quietUntil: null },
    });
  });

  test('one graph serves a thousand cards, and a page with ?sound=off makes none', async () => {
    const { page, introduced } = await openHeard(theatre);
    const off = await openHeard(theatre, 'alerts?sound=off');
    expect(off.introduced.ability).toBe('off');
    assign(theatre, { speaker: introduced.id });
    for (let n = 0; n < 1_000; n += 1) {
      theatre.server.publish(giftDelta({ key: `many ${n}`, from: `u${n}`, id: `g${n % 9}` }));
    }
    await expect.poll(() => loudest(page)).toBeGreaterThan(0.02);
    expect(await loudest(page)).toBeLessThanOrEqual(1);
    const graphs = (of: Page) =>
      of.evaluate(() => (window as unknown as Heard).heard.contexts.length);
    expect(await graphs(page)).toBe(1);
    expect(await graphs(off.page)).toBe(0);
  });

  test('whoever was away introduces itself again', async () => {
    const { introduced } = await openHeard(theatre);
    const before = soundReports(theatre.server.reports).length;
    theatre.server.drop();
    await theatre.server.until(() => soundReports(theatre.server.reports).length > before);
    expect(soundReports(theatre.server.reports).at(-1)?.id).toBe(introduced.id);
  });

  test('only the page that speaks does, within the rules, and only where there are voices', async () => {
    const mute = await openHeard(theatre);
    const { page, introduced } = await openHeard(theatre, 'alerts?voices=near');
    expect(mute.introduced.voices).toBe(0);
    expect(introduced.voices).toBe(1);
    const speech = { ...LOUD.speech, on: true, least: 100, perMinute: 2, blocked: ['badger'] };
    assign(theatre, { talker: introduced.id }, { ...LOUD, speech });
    const named = (key: string, name: string, coins: number) => {
      const delta = giftDelta({ key, id: key, name: 'Corgi', coins });
      if (delta.type !== 'gift') throw new Error('no gift');
      return { ...delta, gift: { ...delta.gift, from: { id: key, name } } };
    };
    theatre.server.publish(named('cheap', 'Cheap', 5));
    theatre.server.publish(named('worth', 'Mara 🦄', 150));
    await expect.poll(() => spoken(page)).toEqual(['Mara sent 1 Corgi']);
    theatre.server.publish({ type: 'act', act: { name: 'skip', at: Date.now() } });
    theatre.server.publish(named('bad', 'B.4.D.G.E.R', 180));
    await expect.poll(() => spoken(page)).toHaveLength(2);
    expect((await spoken(page))[1]).toBe('somebody sent 1 Corgi');
    expect(await spoken(mute.page)).toEqual([]);
    // The other one belongs to the browser's maker, who would be sent every word.
    const voices = await page.evaluate(() => (window as unknown as Heard).heard.voices);
    expect(new Set(voices)).toEqual(new Set(['Near']));
    const { introduced: far } = await openHeard(theatre, 'alerts?voices=far');
    expect(far.voices).toBe(0);
  });
});

describe('where browsers wait for a click', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre(['--autoplay-policy=document-user-activation-required']);
  });
  afterAll(() => theatre?.close());

  test('the page says that it is blocked, and that it is ready after the click', async () => {
    const { page, introduced } = await openHeard(theatre);
    const { server } = theatre;
    const abilities = () =>
      soundReports(server.reports)
        .filter(({ id }) => id === introduced.id)
        .map(({ ability }) => ability);
    await server.until(() => abilities().at(-1) === 'blocked');
    assign(theatre, { speaker: introduced.id });
    trySound(theatre, introduced.id, 9);
    await server.until(() => triedReports(server.reports).length > 0);
    expect(triedReports(server.reports)).toEqual(['blocked']);
    expect(await loudest(page)).toBe(0);
    await page.mouse.click(100, 100);
    await server.until(() => abilities().at(-1) === 'ready');
    server.publish(giftDelta({ key: 'now', coins: 500 }));
    await expect.poll(() => loudest(page)).toBeGreaterThan(0.02);
  });
});

/** Half a second of a tone, as a WAV file of 16 bits. */
function wav(): Buffer {
  const samples = 11_025;
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(22_050, 24);
  file.writeUInt32LE(44_100, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n += 1)
    file.writeInt16LE(Math.round(Math.sin(n / 8) * 20_000), 44 + n * 2);
  return file;
}
