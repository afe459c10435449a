import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import type { Delta } from '../../src/shared/live/delta.ts';
import { BUILT, giftDelta, standing, theatreForTests, UPRIGHT } from './theatre.ts';

const theatre = theatreForTests();

/** Frames that the browser draws for the page while `during` runs. */
async function framesDrawn(page: Page, during: () => Promise<unknown>): Promise<number> {
  const { browser } = theatre;
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] });
  await during();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string }[];
  };
  return trace.traceEvents.filter((event) => event.name === 'DrawFrame').length;
}

test('while nothing plays there is no animation, no timer, and no frame is drawn', async () => {
  const { server, browser } = theatre;
  const page = await browser.newPage({ viewport: UPRIGHT });
  await page.addInitScript(countTimers);
  await page.goto(server.page);
  await server.until(() => server.sockets() === 1);
  const playing = await framesDrawn(page, async () => {
    server.publish(giftDelta({ key: 'a' }), giftDelta({ key: 'b', coins: 100, id: 'g2' }));
    await standing(page, 2);
    await standing(page, 0);
  });
  expect(playing).toBeGreaterThan(30);

  await page.waitForFunction(() => (window as unknown as Counted).pending.size === 0);
  const idle = await framesDrawn(page, () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          (window as unknown as Counted).realTimeout(resolve, 2_000);
        }),
    ),
  );
  expect(idle).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => (window as unknown as Counted).pending.size)).toBe(0);
  expect(await page.locator('.cards *').count()).toBe(0);
}, 40_000);

interface Counted {
  pending: Set<number>;
  realTimeout: typeof window.setTimeout;
}

/** Keeps a list of timers and frame requests that have not run yet. */
function countTimers(): void {
  const pending = new Set<number>();
  const { setTimeout, clearTimeout, requestAnimationFrame } = window;
  Object.assign(window, {
    pending,
    realTimeout: setTimeout.bind(window),
    setTimeout: (run: (...args: unknown[]) => void, after: number, ...args: unknown[]) => {
      const id: number = setTimeout(() => {
        pending.delete(id);
        run(...args);
      }, after);
      pending.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      pending.delete(id);
      clearTimeout(id);
    },
    requestAnimationFrame: (run: FrameRequestCallback) => {
      const id = requestAnimationFrame((at) => {
        pending.delete(-id);
        run(at);
      });
      pending.add(-id);
      return id;
    },
  });
}

test('10,000 gifts leave no more than 5 MB behind', async () => {
  const { server } = theatre;
  const page = await theatre.open();
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  server.publish(giftDelta({ key: 'first' }));
  await standing(page, 1);
  const before = await heap();
  for (let i = 0; i < 100; i += 1) server.publish(...hundred(i));
  server.publish({ type: 'stage', stage: { keyColour: '#ff00ff' } });
  await page.locator('.keyed').waitFor({ state: 'attached' });
  const grown = (await heap()) - before;
  console.info(`heap after 10,000 gifts: ${Math.round(grown / 1024)} kB more`);
  expect(grown).toBeLessThan(5 * 1024 * 1024);
  expect(await page.locator('.card').count()).toBeLessThanOrEqual(6);
});

function hundred(batch: number): Delta[] {
  return Array.from({ length: 100 }, (_, i) =>
    giftDelta({
      key: `k${batch} ${i}`,
      id: `g${i % 7}`,
      coins: [1, 5, 20, 99, 1, 1, 300][i % 7] as number,
      from: `u${(batch * 31 + i) % 400}`,
      running: 1 + (i % 3),
    }),
  );
}

test('what is built runs in Chromium 103 and is small', async () => {
  const assets = join(BUILT, 'assets');
  const names = await readdir(assets);
  const textOf = (ending: string) =>
    Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .map((name) => readFile(join(assets, name), 'utf8')),
    );
  const script = (await textOf('.js')).join('\n');
  const style = (await textOf('.css')).join('\n');
  const compressed = gzipSync(script).length;
  console.info(`script: ${(compressed / 1024).toFixed(1)} kB compressed`);
  expect(compressed).toBeLessThan(60 * 1024);
  expect(style).not.toMatch(
    /:has\(|@container|color-mix|@scope|@starting-style|oklch|light-dark\(/,
  );
  expect(style).not.toMatch(/[{;](translate|rotate|scale|inset-area|text-wrap|field-sizing):/);
  expect(style).not.toMatch(/\{[^{}@]*&/);
  // Each came after 103: units, functions, selectors, and what needed a prefix until then.
  expect(style).not.toMatch(/\d(dv|lv|sv|l)(h|w|min|max)\b|\b(linear|sin|cos|tan|round|mod|rem)\(/);
  expect(style).not.toMatch(/:dir\(|:nth-child\([^)]* of |@media[^{]*[<>]|[{;]mask(-\w+)?:/);
  expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  expect(script).not.toMatch(
    /\.(toSorted|toReversed|toSpliced|groupBy|withResolvers|isSubsetOf)\(/,
  );
  expect(script).not.toMatch(
    /\.(toWellFormed|isWellFormed|fromAsync|checkVisibility|canParse|startViewTransition|setHTML)\(/,
  );
  expect(script).not.toMatch(/AbortSignal\.any\(|Iterator\.from|\bawait using\b/);
  expect(names.every((name) => /-[\w-]{8}\.\w+$/.test(name))).toBe(true);
  // Nothing that it could ask anybody else for: what is left are names of formats.
  const addresses = `${script}${style}`.match(/\b(?:https?|wss?):\/\/[\w.-]+/g) ?? [];
  expect(addresses.filter((one) => one !== 'http://www.w3.org')).toEqual([]);
});
