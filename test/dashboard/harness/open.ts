import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumExecutable } from '../../../scripts/chromium.mjs';
import type { PushName } from '../../../src/shared/contract/pushes.ts';
import { createFakeMain, type FakeMain } from './fake-main.ts';
import { watchWork } from './work.ts';
import { NOW, type World } from './world.ts';

export interface OpenOptions {
  readonly world: World;
  readonly origin: string;
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'dark' | 'light';
  /** The first start panel has been finished. */
  readonly seen?: boolean;
  readonly locale?: string;
  readonly prepare?: (main: FakeMain) => void;
}

export interface OpenPage {
  readonly page: Page;
  readonly main: FakeMain;
  /** What the page complained about: errors, and whatever broke the policy. */
  readonly complaints: readonly string[];
  /** Resolves when the page has got and drawn all that it has asked for. */
  atRest(): Promise<void>;
}

/** A page in a tab that is used again: making a tab costs more than loading the page into it. */
interface Opened extends OpenPage {
  /** Leaves nothing of this page behind in the tab. */
  leave(): Promise<void>;
}

/** The browser that the tests were set up with. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumExecutable(), args: ['--no-sandbox'] });
}

/** What a page is listened to for. */
const HEARD = ['console', 'pageerror', 'request', 'requestfinished', 'requestfailed'];

/** A tab in a window of its own; what is kept in it, nobody else sees. */
export async function openTab(browser: Browser, locale: string): Promise<Page> {
  const context = await browser.newContext({
    // Colours in the middle of a transition are nobody's to judge.
    reducedMotion: 'reduce',
    locale,
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return context.newPage();
}

/** Loads the page with a bridge to a fake main, and waits until it has its first snapshot. */
export async function openDashboard(page: Page, options: OpenOptions): Promise<Opened> {
  const { width = 1440, height = 900, theme = 'dark', seen = true } = options;
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The overlay's page has another origin than the dashboard; what stands in for it here has not.
    if (message.text().includes('can escape its sandboxing')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  let left = false;
  const push = (name: PushName, value: unknown) => {
    if (left) return;
    page
      .evaluate(
        ([to, what]) => window.dispatchEvent(new CustomEvent(`push:${to}`, { detail: what })),
        [name, value] as const,
      )
      .catch(() => undefined);
  };
  const main = createFakeMain(options.world, push);
  options.prepare?.(main);
  const work = watchWork(page);
  const call = (name: string, input: unknown) => work.until(main.call(name, input));
  const bridge = [
    await page.exposeFunction('caratCall', call),
    await page.addInitScript(bridgeInPage, seen),
  ];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.clock.setFixedTime(NOW);
  await page.goto(`${options.origin}/${options.hash ?? ''}`);
  await page.locator('main h1').waitFor();
  return {
    page,
    main,
    complaints,
    atRest: work.atRest,
    async leave() {
      left = true;
      for (const event of HEARD) page.removeAllListeners(event);
      for (const part of bridge) await part.dispose();
      await page.goto(`${options.origin}/preview.html`);
      await page.evaluate(() => localStorage.clear());
    },
  };
}

/** Runs in the page: what the preload would put there. */
function bridgeInPage(seen: boolean): void {
  if (seen) localStorage.setItem('carat.firstStart', 'done');
  const call = Reflect.get(window, 'caratCall');
  const on = (name: string, listener: (value: unknown) => void) => {
    const hear = (event: Event) => listener((event as CustomEvent).detail);
    window.addEventListener(`push:${name}`, hear);
    return () => window.removeEventListener(`push:${name}`, hear);
  };
  Object.defineProperty(window, 'carat', { value: { call, on } });
}
