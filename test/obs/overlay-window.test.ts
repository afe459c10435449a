import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/shared/contract/failure.ts';
import type { Settings } from '../../src/shared/settings/settings.ts';
import { call, launchApp, pageAt, type RunningApp, sendGifts, serverOf } from '../e2e/launch.ts';
import { CANVAS, type ObsProcess, startObs } from './obs-process.ts';
import {
  type Box,
  type Colour,
  PICTURE,
  type Picture,
  shareAround,
  shareOf,
  shareOfAll,
  takePicture,
  widened,
} from './picture.ts';

/*
 * The real overlay window in the picture of a real OBS: `npm run test:obs`. On a virtual display
 * OBS has no capture of single windows (Mesa's EGL on the processor has no images of pixmaps), so
 * it captures the screen, cut to the window.
 */

/** What lies on the desktop behind the window, and what lies in OBS's scene behind the capture. */
const CURTAIN: Colour = [122, 59, 210];
const WALL: Colour = [214, 96, 30];
const GREEN: Colour = [0, 255, 0];
const WINDOW: Box = { x: 200, y: 100, ...PICTURE };
const DESKTOP = { width: 1920, height: 1200 };
/** How far a card's shadow and glow reach beyond its box. */
const GLOW = 40;
const PATIENT = { timeout: 45_000, interval: 200 };

const COLLECTION = {
  current_scene: 'Live',
  current_program_scene: 'Live',
  scene_order: [{ name: 'Live' }],
  sources: [{ id: 'scene', name: 'Live', settings: { id_counter: 0, items: [] } }],
};

describe.skipIf(process.env.CARAT_OBS !== 'on')('the overlay window in the picture of OBS', () => {
  let obs: ObsProcess;
  let carat: RunningApp;
  let dataDir: string;
  beforeAll(async () => {
    obs = await startObs(COLLECTION);
    await buildScene(obs);
    dataDir = await mkdtemp(join(tmpdir(), 'carat-in-obs-'));
    const settings = { overlay: { window: { bounds: WINDOW } } };
    await writeFile(join(dataDir, 'settings.json'), JSON.stringify(settings));
    carat = await launchApp(['--data-dir', dataDir, '--port', '0']);
  }, 120_000);
  afterAll(async () => {
    await carat?.kill();
    await obs?.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is nothing but the card, over whatever lies behind it', async () => {
    await obs.socket.call('OpenSourceProjector', { sourceName: 'Curtain', monitorIndex: 0 });
    await expectAll(CURTAIN);
    const page = await openOverlay();
    await expectAll(CURTAIN);
    await seeOneCard(page, CURTAIN, 'unkeyed');
    await expectAll(CURTAIN);
  }, 150_000);

  it('is nothing but the card, with a key colour that OBS takes out', async () => {
    const page = await openOverlay();
    await setKeyColour('#00ff00');
    await expectAll(GREEN);
    await keyOut();
    await expectAll(WALL);
    await seeOneCard(page, WALL, 'keyed');
    await expectAll(WALL);
  }, 150_000);

  const picture = () => takePicture(obs.socket, 'Live');

  /** The whole picture is of one colour, now or soon. */
  async function expectAll(colour: Colour): Promise<void> {
    await expect.poll(async () => shareOfAll(colour, await picture()), PATIENT).toBe(1);
  }

  /** A card stands in the picture, and the colour everywhere else; then its streak falls silent. */
  async function seeOneCard(page: Page, colour: Colour, streak: string): Promise<void> {
    let count = 0;
    const look = async () => {
      count += 1;
      // A streak that grows keeps its card, however long OBS takes for a picture.
      await sendRose(streak, count);
      const [card, ...others] = await cardsOn(page);
      if (card === undefined || others.length > 0) return 'not one card';
      return seen(await picture(), colour, card);
    };
    await expect.poll(look, PATIENT).toEqual({ inside: 'card', around: 1 });
    await expect.poll(() => cardsOn(page), PATIENT).toEqual([]);
  }

  async function sendRose(id: string, count: number): Promise<void> {
    const gift = { id: '5655', name: 'Rose', coins: 1 };
    const from = { id: 'viewer', name: 'Mia' };
    const message = { type: 'gift', id: `${id}-${count}`, gift, count, from };
    const answer = await sendGifts(carat, [{ ...message, streak: { id, ended: false } }]);
    expect(answer).toMatchObject({ results: [{ status: 'booked' }] });
  }

  async function openOverlay(): Promise<Page> {
    await call(carat.dashboard, 'overlay.setWindow', { open: true });
    const { origin } = await serverOf(carat);
    const page = await pageAt(carat.electron, `${origin}/overlay/`);
    await expect
      .poll(() => call(carat.dashboard, 'live.snapshot', null), PATIENT)
      .toMatchObject({ value: { state: { overlay: { pages: 1 } } } });
    return page;
  }

  async function setKeyColour(keyColour: string): Promise<void> {
    const answer = (await call(carat.dashboard, 'settings.get', null)) as Answer<Settings>;
    if (!answer.ok) throw new Error(answer.failure.code);
    const { overlay } = answer.value;
    const next = { ...answer.value, overlay: { ...overlay, keyColour } };
    expect(await call(carat.dashboard, 'settings.set', next)).toMatchObject({ ok: true });
  }

  async function keyOut(): Promise<void> {
    await obs.socket.call('CreateSourceFilter', {
      sourceName: 'Screen',
      filterName: 'Colour key',
      filterKind: 'color_key_filter_v2',
      filterSettings: { key_color_type: 'green', similarity: 80, smoothness: 50 },
    });
  }
});

/** Where the cards are on the overlay page, which is as large as the picture. */
function cardsOn(page: Page): Promise<Box[]> {
  return page.locator('.card').evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

/** What a picture shows where the card is, and how much of the rest has the colour behind it. */
function seen(picture: Picture, colour: Colour, card: Box) {
  const behind = shareOf(colour, picture, card);
  return {
    inside: behind < 0.5 ? 'card' : behind,
    around: shareAround(colour, picture, widened(card, GLOW)),
  };
}

/** A scene with a wall, and before it the part of the screen where the overlay window is. */
async function buildScene({ socket }: ObsProcess): Promise<void> {
  const sceneName = 'Live';
  const add = (inputName: string, inputKind: string, inputSettings: Record<string, number>) =>
    socket.call('CreateInput', { sceneName, inputName, inputKind, inputSettings });
  await add('Curtain', 'color_source_v3', { color: asNumber(CURTAIN), ...DESKTOP });
  await add('Wall', 'color_source_v3', { color: asNumber(WALL), ...CANVAS });
  const { sceneItemId } = await add('Screen', 'xshm_input', { screen: 0 });
  await socket.call('SetInputSettings', {
    inputName: 'Screen',
    inputSettings: { show_cursor: false },
  });
  await socket.call('SetSceneItemTransform', {
    sceneName,
    sceneItemId,
    sceneItemTransform: {
      cropLeft: WINDOW.x,
      cropTop: WINDOW.y,
      cropRight: DESKTOP.width - WINDOW.x - WINDOW.width,
      cropBottom: DESKTOP.height - WINDOW.y - WINDOW.height,
      boundsType: 'OBS_BOUNDS_STRETCH',
      boundsWidth: CANVAS.width,
      boundsHeight: CANVAS.height,
    },
  });
}

/** OBS keeps a colour as a number: alpha, blue, green, red. */
function asNumber([red, green, blue]: Colour): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
