import type { Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DESIGN, newWidget } from '../../src/shared/settings/default-design.ts';
import { THEMES, type Theme } from '../../src/shared/settings/design-kinds.ts';
import type {
  Look,
  OverlayDesign,
  WidgetDesign,
} from '../../src/shared/settings/overlay-design.ts';
import { countDifferent } from './pixels.ts';
import { fullDesign, inFullSwing } from './sample-stage.ts';
import { giftDelta, standing, theatreForTests } from './theatre.ts';

/* A theme is complete when everything that can be set of a look can be set of it. */

const theatre = theatreForTests();

/** The stage with every widget, each with a plate where it can have one. */
function stageOf(theme: Theme, look: Partial<Look>): OverlayDesign {
  const full = fullDesign(theme, true);
  return {
    ...full,
    stages: full.stages.map((stage) => ({
      ...stage,
      look: { ...stage.look, ...look },
      widgets: stage.widgets.map((widget) =>
        widget.kind === 'totals' ? { ...widget, plate: true } : widget,
      ),
    })),
  };
}

/** Colours that no theme has. */
const OWN = { accent: '#ff00c8', surface: '#0a5f0a', text: '#b4ff00' } as const;
type Colour = keyof typeof OWN;

const PLACES = {
  goal: '.goal .panel',
  top: '.top .panel',
  latest: '.latest .panel',
  totals: '.totals .panel',
  combo: '.combo .streak',
  small: '.card.lane',
  large: '.card.main',
} as const;
type Place = keyof typeof PLACES;

/** What stands without a plate of its own has no surface. */
const WITHOUT: Readonly<Record<Colour, readonly Place[]>> = {
  accent: [],
  surface: ['combo'],
  text: [],
};

/** The page's clock runs ahead of ours, so that nothing is too old for it. */
const AHEAD = -3_600_000;
const COMING = [
  { id: '5655', coins: 1, running: 9 },
  { id: '6267', name: 'Corgi', coins: 299, running: 2 },
  { id: '5487', name: 'Finger Heart', coins: 1, running: 60, streak: 'running' },
] as const;

/** A page on which no time passes but what the test lets pass: cards stand for as long as it looks. */
async function openWithClock(): Promise<Page> {
  const { browser, server } = theatre;
  const viewport = { width: 540, height: 960 };
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto(server.address('stage'));
  await server.until(() => server.sockets() === 1);
  await page.clock.pauseAt(Date.now() + 1_000);
  return page;
}

/** A stage in full swing, at rest. */
async function pictureOf(page: Page, design: OverlayDesign, round: string): Promise<Buffer> {
  theatre.show(design);
  const gifts = COMING.map((one, i) => giftDelta({ ...one, key: `${round} ${i}`, age: AHEAD }));
  theatre.server.publish(...gifts);
  await cards(page, COMING.length);
  // The lists take their time.
  await page.clock.runFor(1_000);
  await page.waitForFunction(() => document.getAnimations().length === 0);
  return page.screenshot();
}

async function empty(page: Page): Promise<void> {
  await page.clock.fastForward(30_000);
  await cards(page, 0);
}

async function cards(page: Page, wanted: number): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(100);
      return page.locator('.card').count();
    })
    .toBe(wanted);
}

function boxesOf(page: Page) {
  return Promise.all(
    Object.entries(PLACES).map(async ([place, selector]) => {
      const box = await page.locator(selector).first().boundingBox();
      if (box === null) throw new Error(`${place} is not there`);
      return { place: place as Place, box };
    }),
  );
}

let clearedAt = Date.now();
function cleared() {
  clearedAt += 1_000;
  return {
    pages: 1,
    paused: false,
    quietUntil: null,
    heldSince: null,
    held: 0,
    clearedAt,
    received: 0,
    booked: 0,
    shown: 0,
  };
}

describe.each(THEMES)('%s', (theme) => {
  test('takes the creator’s accent, surface and text on every widget', async () => {
    theatre.server.publish(...inFullSwing());
    const page = await openWithClock();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const plain = await pictureOf(page, stageOf(theme, {}), `${theme} plain`);
    const boxes = await boxesOf(page);
    await empty(page);
    const again = await pictureOf(page, stageOf(theme, {}), `${theme} again`);
    await empty(page);
    const places = boxes.map(({ box }) => box);
    for (const different of await countDifferent(page, plain, again, places)) {
      expect(different).toBeLessThan(30);
    }
    const missing: string[] = [];
    for (const colour of ['accent', 'surface', 'text'] as const) {
      const own = await pictureOf(page, stageOf(theme, { [colour]: OWN[colour] }), colour + theme);
      await empty(page);
      const changed = await countDifferent(page, plain, own, places);
      const unchanged = boxes.filter((_, index) => (changed[index] ?? 0) < 30);
      for (const { place } of unchanged) {
        if (!WITHOUT[colour].includes(place)) missing.push(`${colour} on ${place}`);
      }
    }
    expect(missing).toEqual([]);
    const own = new URL(theatre.server.page).origin;
    expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith('data:'))).toEqual([]);
  }, 60_000);

  test('takes other letters, half the size, and every place in its box', async () => {
    const box = { x: 0, y: 0, width: 1_000, height: 500 };
    const widgets = (align: Partial<WidgetDesign>) =>
      [newWidget('top', 'top', box), newWidget('alerts', 'alerts', box)].map(
        (widget) => ({ ...widget, ...align }) as WidgetDesign,
      );
    const [stage] = stageOf(theme, {}).stages;
    if (stage === undefined) throw new Error('there is no stage');
    const design = (look: Partial<Look>, align: Partial<WidgetDesign> = {}): OverlayDesign => ({
      ...DEFAULT_DESIGN,
      stages: [{ ...stage, look: { ...stage.look, ...look }, widgets: widgets(align) }],
    });
    theatre.server.publish(...inFullSwing());
    const viewport = { width: 600, height: 1_000 };
    const page = await theatre.open({ path: 'stage', viewport, reducedMotion: 'reduce' });
    const measured = async (wanted: OverlayDesign) => {
      theatre.show(wanted);
      const [one] = wanted.stages;
      const place = one?.widgets[0];
      const { font, size } = one?.look ?? {};
      await page
        .locator(`.top.font-${font}.at-${place?.alignX}.at-${place?.alignY}-y`)
        .waitFor({ state: 'attached' });
      await page.waitForFunction(
        (share) =>
          document.querySelector<HTMLElement>('.alerts')?.style.getPropertyValue('--share') ===
          share,
        String((size ?? 0) / 100),
      );
      theatre.server.publish(giftDelta({ key: `${theme} placed`, id: 'p', streak: 'running' }));
      await standing(page, 1);
      return page.evaluate(measureTop);
    };
    const plain = await measured(design({ font: 'sans' }));
    for (const font of ['serif', 'mono', 'round', 'narrow', 'hand'] as const) {
      const other = await measured(design({ font }));
      expect(other.card.font, font).toBe(other.panel.font);
      expect(other.card.font, font).not.toBe(plain.card.font);
    }
    for (const [alignX, alignY, x, y] of [
      ['left', 'top', 0, 0],
      ['middle', 'middle', 0.5, 0.5],
      ['right', 'bottom', 1, 1],
    ] as const) {
      const half = await measured(design({ font: 'sans', size: 50 }, { alignX, alignY }));
      expect(half.card.width).toBeCloseTo(plain.card.width / 2, 0);
      expect(half.panel.height).toBeCloseTo(plain.panel.height / 2, 0);
      for (const one of [half.panel, half.cards]) {
        expect(one.left, alignX).toBeCloseTo((600 - one.width) * x, 0);
        expect(one.top, alignY).toBeCloseTo((500 - one.height) * y, 0);
      }
      expect(half.card.left).toBeGreaterThanOrEqual(half.cards.left);
      expect(half.card.bottom).toBeLessThanOrEqual(half.cards.bottom);
    }
  }, 60_000);

  test('moves as it is asked to, or not at all', async () => {
    const [stage] = stageOf(theme, {}).stages;
    if (stage === undefined) throw new Error('there is no stage');
    const page = await theatre.open({ path: 'stage', viewport: { width: 360, height: 640 } });
    const begun = async (motion: Look['motion']) => {
      theatre.show({ ...DEFAULT_DESIGN, stages: [{ ...stage, look: { ...stage.look, motion } }] });
      await page.locator(`.alerts.motion-${motion}`).waitFor({ state: 'attached' });
      const [goal, session] = inFullSwing();
      if (goal?.type !== 'goal' || session?.type !== 'session') throw new Error('no session');
      const turned = [...session.top].reverse().map((row, i) => ({ ...row, coins: 99 - i }));
      theatre.server.publish(goal, session);
      theatre.server.publish(giftDelta({ key: `${theme} ${motion}`, coins: 20_000 }));
      await standing(page, 1);
      const first = await page.evaluate(() => {
        const [entrance] = document.querySelector('.card .body')?.getAnimations() ?? [];
        const [frame] = (entrance?.effect as KeyframeEffect | undefined)?.getKeyframes() ?? [];
        return frame === undefined ? null : String(frame.transform ?? 'none');
      });
      theatre.server.publish({ ...session, top: turned });
      await page.locator('.entry.rank-1', { hasText: turned[0]?.name ?? '' }).waitFor();
      const others = await page.evaluate(
        () =>
          document
            .getAnimations()
            .filter((one) => (one.effect as KeyframeEffect).target?.closest('.drop') === null)
            .length,
      );
      theatre.server.publish({ type: 'overlay', overlay: cleared() });
      await standing(page, 0);
      return { first, others };
    };
    for (const motion of motionsFor(theme)) {
      expect((await begun(motion)).first, motion).toBe(FIRST_FRAMES[motion]);
    }
    expect((await begun('theme')).first).not.toBeNull();
    expect(await begun('none')).toEqual({ first: null, others: 0 });
  }, 60_000);
});

/** With what each motion begins. */
const FIRST_FRAMES = {
  slide: 'translateX(-60%)',
  pop: 'scale(0.2) rotate(-8deg)',
  rise: 'translateY(45%) scale(0.96)',
  fade: 'none',
} as const;

/** All of them in the first theme, and in each other one that is not its own anyhow. */
function motionsFor(theme: Theme): readonly (keyof typeof FIRST_FRAMES)[] {
  if (theme === THEMES[0]) return ['slide', 'pop', 'rise', 'fade'];
  return theme === 'glass' ? ['slide'] : ['rise'];
}

/** Where the panel, the room of the alerts and a card stand, and their letters; runs in the page. */
function measureTop() {
  const of = (selector: string, letters = selector) => {
    const [place, text] = [document.querySelector(selector), document.querySelector(letters)];
    if (place === null || text === null) throw new Error(`${selector} is not there`);
    const { left, top, bottom, width, height } = place.getBoundingClientRect();
    return { left, top, bottom, width, height, font: getComputedStyle(text).fontFamily };
  };
  return {
    panel: of('.top .panel', '.top .name'),
    cards: of('.cards'),
    card: of('.card', '.card .name'),
  };
}
