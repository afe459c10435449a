import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { launch, temporaryFolder } from './carat.ts';
import { allGifts, check, live, openSender, post, totals } from './client.ts';
import { type HostedCarat, hosting } from './hosted-carat.ts';
import { canMount, smallDisk } from './small-disk.ts';

const start = hosting();

let sent = 0;
function gift(): object {
  sent += 1;
  return {
    type: 'gift',
    id: `b-${sent}`,
    at: Date.now(),
    gift: { id: `g-${sent % 7}`, coins: 1 + (sent % 7) },
    count: 1 + (sent % 3),
    from: { id: `v-${sent % 23}`, name: `Viewer ${sent % 23}` },
  };
}
const gifts = (count: number) => Array.from({ length: count }, gift);

/** What a ledger says of itself, to be compared with what it says later. */
async function figures(carat: HostedCarat) {
  const [checked, byGifter, byGift] = [
    await check(carat),
    await totals(carat, 'by=gifter'),
    await totals(carat, 'by=gift'),
  ];
  return { checked, byGifter, byGift, rows: await allGifts(carat) };
}

/** Streams gifts at full rate until it is stopped. */
async function stream(carat: HostedCarat, inFlight = 2_000) {
  const sender = await openSender(carat);
  let [open, over, acknowledged] = [0, false, 0];
  const fill = () => {
    for (; !over && open < inFlight; open += 1) sender.send(gift());
  };
  sender.onResults((results) => {
    open -= results.length;
    acknowledged += results.length;
    fill();
  });
  fill();
  return {
    acknowledged: () => acknowledged,
    stop: async () => {
      over = true;
      await vi.waitFor(() => expect(open).toBe(0), { timeout: 60_000 });
      sender.close();
    },
  };
}

test('a backup at full write rate, restored, is the ledger of that moment', {
  timeout: 240_000,
}, async () => {
  const folder = temporaryFolder();
  const carat = await start(folder);
  await post(carat, gifts(500));
  const streaming = await stream(carat);
  await vi.waitFor(() => expect(streaming.acknowledged()).toBeGreaterThan(2_000), 60_000);
  const before = streaming.acknowledged();
  await carat.get('backup.make', null);
  expect(streaming.acknowledged()).toBeGreaterThan(before);
  await streaming.stop();
  const whole = await figures(carat);
  const [backup] = (await carat.get('backup.list', null)).backups;
  if (backup === undefined) throw new Error('no backup was listed');
  expect(backup.whole).toBe(true);
  expect(backup.entries).toBeGreaterThan(500);
  expect(backup.entries).toBeLessThan(whole.checked.entries);

  await carat.get('backup.restore', { id: backup.id });
  const restored = await figures(carat);
  const { entries, gifts: pieces, coins, diamonds } = backup;
  expect(restored.checked).toMatchObject({ ok: true, entries, gifts: pieces, coins, diamonds });
  expect(restored.rows).toEqual(whole.rows.slice(0, entries));
  expect((await live(carat)).session).toMatchObject({ gifts: pieces, coins });

  await carat.get('backup.undo', null);
  expect(await figures(carat)).toEqual(whole);
  await carat.stop();
});

test('a restore can be undone after a restart, and the undo be redone', async () => {
  const folder = temporaryFolder();
  let carat = await start(folder);
  const settings = await carat.get('settings.get', null);
  await carat.get('settings.set', { ...settings, goal: 111 });
  await post(carat, gifts(100));
  const earlier = await figures(carat);
  await carat.get('backup.make', null);
  await post(carat, gifts(50));
  await carat.get('settings.set', { ...settings, goal: 222 });
  const later = await figures(carat);
  const [backup] = (await carat.get('backup.list', null)).backups;
  await carat.get('backup.restore', { id: backup?.id ?? '' });
  expect(await figures(carat)).toEqual(earlier);
  expect(await carat.get('settings.get', null)).toMatchObject({ goal: 111 });
  expect((await carat.get('backup.list', null)).undo).toMatchObject({
    by: backup?.at,
    held: { entries: later.checked.entries },
  });

  await carat.stop();
  carat = await start(folder);
  await carat.get('backup.undo', null);
  expect(await figures(carat)).toEqual(later);
  expect(await carat.get('settings.get', null)).toMatchObject({ goal: 222 });
  await carat.kill();
  carat = await start(folder);
  await carat.get('backup.undo', null);
  expect(await figures(carat)).toEqual(earlier);
  // Booking goes on in the ledger that was put back.
  const [result] = await post(carat, gifts(1));
  expect(result).toMatchObject({ status: 'booked' });
  await carat.stop();
});

test('a damaged ledger is halted, and a backup takes its place', async () => {
  const folder = temporaryFolder();
  let carat = await start(folder);
  await post(carat, gifts(200));
  const good = await figures(carat);
  await carat.stop();
  const path = join(folder, 'ledger.db');
  writeFileSync(path, readFileSync(path).subarray(0, 8_192));
  carat = await start(folder);
  expect((await live(carat)).attention.ledger).not.toBeNull();
  expect(await carat.call('backup.make', null)).toMatchObject({ ok: false });
  const { backups } = await carat.get('backup.list', null);
  expect(backups).toMatchObject([{ reason: 'exit', entries: good.checked.entries }]);
  await carat.get('backup.restore', { id: backups[0]?.id ?? '' });
  expect(await figures(carat)).toEqual(good);
  expect((await live(carat)).attention.ledger).toBeNull();
  await carat.get('backup.undo', null);
  expect((await live(carat)).attention.ledger).not.toBeNull();
  expect(readFileSync(path).length).toBe(8_192);
  await carat.stop();
});

test('a backup that is not what it was is refused, and nothing changes', async () => {
  const folder = temporaryFolder();
  const carat = await start(folder);
  await post(carat, gifts(300));
  await carat.get('backup.make', null);
  await post(carat, gifts(5));
  const now = await figures(carat);
  const [backup] = (await carat.get('backup.list', null)).backups;
  const path = join(folder, 'backups', backup?.id ?? '', 'ledger.db');
  const bytes = readFileSync(path);
  // A single bit, wherever it is: in a name, say, which no hash of an entry covers.
  const at = Math.floor(bytes.length * 0.7);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 8, at);
  writeFileSync(path, bytes);
  expect(await carat.call('backup.restore', { id: backup?.id ?? '' })).toMatchObject({
    ok: false,
    failure: { code: 'backup-damaged' },
  });
  expect(await figures(carat)).toEqual(now);
  expect((await carat.get('backup.list', null)).undo).toBeNull();
  await carat.stop();
});

test('at the end a backup is made of what is new, and of nothing else', async () => {
  const folder = temporaryFolder();
  const made = () => readdirSync(join(folder, 'backups'));
  let carat = await start(folder);
  await post(carat, gifts(20));
  await carat.stop();
  expect(made()).toHaveLength(1);
  carat = await start(folder);
  await carat.stop();
  expect(made()).toHaveLength(1);
  carat = await start(folder);
  await post(carat, gifts(1));
  await carat.stop();
  expect(made()).toHaveLength(2);
  const files = readdirSync(join(folder, 'backups', made()[0] ?? ''));
  expect(files.sort()).toEqual(['ledger.anchor', 'ledger.db', 'manifest.json']);
});

test('while a backup is made, and after it, a second Carat is refused as before', async () => {
  const folder = temporaryFolder();
  const carat = await start(folder);
  await post(carat, gifts(400));
  // Closing any descriptor of the file in this process would give its locks away.
  await carat.get('backup.make', null);
  const second = launch(['--data-dir', folder, '--port', '0']);
  expect(await second.exited).toEqual({ code: 1, signal: null });
  expect(second.stderr()).toContain('Another Carat is using this folder');
  await carat.stop();
});

test.skipIf(!canMount())(
  'without room no backup is begun, which is said, and gifts are booked',
  async () => {
    const folder = smallDisk(12);
    const carat = await start(folder);
    await post(carat, gifts(300));
    expect(await carat.call('backup.make', null)).toMatchObject({
      ok: false,
      failure: { code: 'backup-no-room' },
    });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    const [result] = await post(carat, gifts(1));
    expect(result).toMatchObject({ status: 'booked' });
    expect(await check(carat)).toMatchObject({ ok: true, entries: 301 });
    await carat.stop();
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  },
);
