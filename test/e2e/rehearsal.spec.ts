import { chromium } from '@playwright/test';
import { get, read } from './ask.ts';
import { expect, test } from './carat.ts';

test('a crowd plays on the overlay, and nothing of it is booked', async ({ carat }, info) => {
  const { dashboard } = carat;
  await dashboard.evaluate(() => {
    localStorage.setItem('carat.firstStart', 'done');
    location.hash = '#/rehearsal';
  });
  const { alerts } = await get<{ alerts: string }>(carat, 'overlay.addresses', null);
  const browser = await chromium.launch({
    executablePath: process.env.CARAT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const overlay = await browser.newPage({ viewport: { width: 540, height: 960 } });
    await overlay.goto(alerts);
    await expect(dashboard.getByText('No overlay page is connected')).toHaveCount(0);
    await dashboard.getByRole('radio', { name: 'Busy' }).click();
    await dashboard.getByRole('button', { name: 'Let them in' }).click();
    await overlay.locator('.card').first().waitFor();
    await expect(dashboard.locator('.happened li').nth(9)).toBeVisible();
    for (const [name, colorScheme, width] of [
      ['rehearsal-dark', 'dark', 1240],
      ['rehearsal-light-narrow', 'light', 900],
    ] as const) {
      await dashboard.emulateMedia({ colorScheme });
      await dashboard.setViewportSize({ width, height: 840 });
      await info.attach(name, { body: await dashboard.screenshot(), contentType: 'image/png' });
    }
    await dashboard.getByRole('button', { name: 'Send them home' }).click();
  } finally {
    await browser.close();
  }
  const { session } = await read<{ session: unknown }>(carat, '/api/v1/live');
  expect(session).toBe(null);
  expect(await read(carat, '/api/v1/gifts')).toMatchObject({ gifts: [] });
  expect(await read(carat, '/api/v1/check')).toMatchObject({ ok: true, entries: 0 });
});
