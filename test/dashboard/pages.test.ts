import { expect } from '@playwright/test';
import axe from 'axe-core';
import { describe, it } from 'vitest';
import { filledWorld, troubledWorld } from './harness/filled.ts';
import type { OpenPage } from './harness/open.ts';
import { stage } from './harness/stage.ts';
import { emptyWorld } from './harness/world.ts';
import { backupsCard } from './suites/backups-card.ts';
import { earningsPage } from './suites/earnings-page.ts';
import { eligibilityPage } from './suites/eligibility-page.ts';
import { giftersPage } from './suites/gifters-page.ts';
import { giftsPage } from './suites/gifts-page.ts';
import { guidePage } from './suites/guide-page.ts';
import { incomePage } from './suites/income-page.ts';
import { ledgerPage } from './suites/ledger-page.ts';
import { livePage } from './suites/live-page.ts';
import { obsCard } from './suites/obs-card.ts';
import { redemptionPage } from './suites/redemption-page.ts';
import { reportsPage } from './suites/reports-page.ts';
import { sessionsPage } from './suites/sessions-page.ts';
import { setUpPages } from './suites/set-up-pages.ts';
import { stageEditor } from './suites/stage-editor.ts';

const show = stage();
const WORLDS = { empty: emptyWorld, filled: filledWorld, troubled: troubledWorld };
const PAGES = [
  'live',
  'earnings',
  'sessions',
  'sessions?session=2',
  'gifters',
  'gifters?gifter=Mara',
  'ledger',
  'ledger?entry=2399',
  'gifts',
  'redemption',
  'redemption?part=cards',
  'income',
  'reports',
  'eligibility',
  'gifts?part=calculator',
  'gifts?part=packages',
  'overlay',
  'guide',
  'settings',
] as const;
const CASES = (['empty', 'filled', 'troubled'] as const).flatMap((world) =>
  PAGES.map((page) => ({ world, page })),
);

/** What axe has to say, each as rule, element and reason. */
async function violations({ page }: OpenPage): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const report = await axe.run(document);
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  });
}

/** Whether anything sticks out sideways, or the window scrolls besides the content. */
async function overflows({ page }: OpenPage): Promise<boolean> {
  return page.evaluate(() => {
    const content = document.getElementById('content');
    const { scrollHeight } = document.documentElement;
    return !content || content.scrollWidth > content.clientWidth || scrollHeight > innerHeight;
  });
}

/** The parts of the rows that can no longer be read because they are squeezed. */
async function squeezed({ page }: OpenPage): Promise<number> {
  return page
    .locator('[data-testid="newest-row"] .name')
    .evaluateAll(
      (names) =>
        names.filter((name) => name.clientWidth < 48 && name.scrollWidth > name.clientWidth).length,
    );
}

describe.each(CASES)('$page, $world', ({ page, world }) => {
  it('can be read by everybody, in the dark and in the light, at any width', async () => {
    const open = await show({ world: WORLDS[world](), hash: `#/${page}`, theme: 'dark' });
    expect(await violations(open)).toEqual([]);
    await open.page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(open)).toEqual([]);
    for (const width of [720, 1021, 1221, 1240, 1920]) {
      await open.page.setViewportSize({ width, height: 840 });
      expect(await overflows(open), `at ${width} px`).toBe(false);
      expect(await squeezed(open), `at ${width} px`).toBe(0);
    }
    expect(open.complaints).toEqual([]);
  });
});

describe('the first start', () => {
  it('can be read by everybody, step by step, and stays away once finished', async () => {
    const open = await show({ world: emptyWorld(), seen: false });
    const panel = open.page.getByRole('region', { name: 'Welcome to Carat' });
    await panel.getByRole('switch', { name: 'Use TikFinity' }).press('Space');
    expect(await violations(open)).toEqual([]);
    await panel.getByRole('button', { name: 'Next' }).click();
    expect(await violations(open)).toEqual([]);
    await panel.getByRole('button', { name: 'Skip this step' }).click();
    await panel.getByRole('button', { name: 'Send test gift' }).click();
    expect(open.main.calls).toContainEqual({
      name: 'gifts.test',
      input: { giftId: '5655', count: 1 },
    });
    expect(await violations(open)).toEqual([]);
    await panel.getByRole('button', { name: 'Finish' }).click();
    await expect(panel).toBeHidden();
    expect(open.main.world.settings.sources.tikfinity.on).toBe(true);
    expect(open.complaints).toEqual([]);
  });
});

describe('Live', () => livePage(show));
describe('Earnings', () => earningsPage(show));
describe('Sessions', () => sessionsPage(show));
describe('Gifters', () => giftersPage(show));
describe('Ledger', () => ledgerPage(show));
describe('Gifts', () => giftsPage(show));
describe('Guide', () => guidePage(show));
describe('Eligibility', () => eligibilityPage(show));
describe('the OBS assistant', () => obsCard(show));
describe('setting up', () => setUpPages(show));
describe('the stages', () => stageEditor(show));
describe('the settings page', () => backupsCard(show));
describe('Redemption', () => redemptionPage(show));
describe('Other income', () => incomePage(show));
describe('Reports', () => reportsPage(show));
