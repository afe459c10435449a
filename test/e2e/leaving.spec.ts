import { expect, test } from './carat.ts';
import { answerDialogs, call, type RunningApp, sendGifts } from './launch.ts';

const STAY = 0;
const QUIT = 1;

const rose = (id: string) => ({
  type: 'gift',
  id,
  gift: { id: '5655', name: 'Rose', coins: 1 },
  count: 1,
  from: { id: 'viewer', name: 'Mia' },
});

const closeMainWindow = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find((window) => window.webContents.getURL().startsWith('app:'))?.close();
  });

const windowCount = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('closing the main window ends the app, with the overlay window, with code 0', async ({
  start,
}) => {
  const carat = await start();
  await call(carat.dashboard, 'overlay.setWindow', { open: true });
  const asked = await answerDialogs(carat.electron, STAY);
  expect(await asked.jsonValue()).toEqual([]);
  await closeMainWindow(carat);
  expect(await carat.ended).toBe(0);

  const again = await start();
  expect(await call(again.dashboard, 'settings.get', null)).toMatchObject({
    value: { overlay: { window: { open: true } } },
  });
  await again.quit();
});

test('closing while live asks: staying stays with all windows, quitting quits', async ({
  start,
}) => {
  const carat = await start();
  await call(carat.dashboard, 'overlay.setWindow', { open: true });
  await sendGifts(carat, [rose('first')]);
  const asked = await answerDialogs(carat.electron, STAY);
  await closeMainWindow(carat);
  await expect.poll(() => asked.jsonValue()).toHaveLength(1);
  expect((await asked.jsonValue())[0]).toMatchObject({
    message: 'You are live.',
    buttons: ['Stay', 'Quit Carat'],
    defaultId: STAY,
    cancelId: STAY,
  });
  expect(await windowCount(carat)).toBe(2);
  expect(await sendGifts(carat, [rose('second')])).toMatchObject({
    results: [{ status: 'booked' }],
  });

  await answerDialogs(carat.electron, QUIT);
  await closeMainWindow(carat);
  expect(await carat.ended).toBe(0);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it cleanly without a question, also while live`, async ({ start }) => {
    const carat = await start();
    await sendGifts(carat, [rose('first')]);
    const asked = await answerDialogs(carat.electron, STAY);
    expect(await asked.jsonValue()).toEqual([]);
    carat.signal(signal);
    expect(await carat.ended).toBe(0);
  });
}
