import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumExecutable } from '../../../scripts/chromium.mjs';
import type { PushName } from '../../../src/shared/contract/pushes.ts';
import { createFakeMain, type FakeMain } from './fake-main.ts';
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
}

/** The browser that the tests were set up with. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumExecutable(), args: ['--no-sandbox'] });
}

/** Opens the built page with a bridge to a fake main, and waits until it has its first snapshot. */
export async function openDashboard(browser: Browser, options: OpenOptions): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? 'dark',
    // Colours in the middle of a transition are nobody's to judge.
    reducedMotion: 'reduce',
    locale: options.locale ?? 'en-US',
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The overlay's page has another origin than the dashboard; what stands in for it here has not.
    if (message.text().includes('can escape its sandboxing')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const push = (name: PushName, value: unknown) => {
    page
      .evaluate(
        ([to, what]) => window.dispatchEvent(new CustomEvent(`push:${to}`, { detail: what })),
        [name, value] as const,
      )
      .catch(() => undefined);
  };
  const main = createFakeMain(options.world, push);
  options.prepare?.(main);
  await page.exposeFunction('caratCall', (name: string, input: unknown) => main.call(name, input));
  await page.addInitScript(bridgeInPage, options.seen ?? true);
  await page.clock.setFixedTime(NOW);
  await page.goto(`${options.origin}/${options.hash ?? ''}`);
  await page.locator('main h1').waitFor();
  return { page, main, complaints };
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
