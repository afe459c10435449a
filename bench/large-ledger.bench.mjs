// What a million booked gifts cost at the start and in every answer of the API, as a ratio to an
// empty ledger. Usage: node bench/large-ledger.bench.mjs [GIFTS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, percentile, report } from './support/report.mjs';
import { connect } from './support/sender.mjs';
import { startCarat } from './support/servers.mjs';

const GIFTS = Number(process.argv[2] ?? 1_000_000);
/** The API takes times of the past year; older ones would become the time of arrival. */
const DAYS = 364;
const STARTS = 7;
const READS = 20;

const KINDS = [
  ['5655', 'Rose', 1],
  ['5487', 'Finger Heart', 5],
  ['8913', 'Rosa', 10],
  ['5659', 'Paper Crane', 99],
  ['11046', 'Galaxy', 1_000],
];

/** A gift of the past year: a few thousand viewers, evenings of four hours. */
function pastGift(index) {
  const [id, name, coins] = KINDS[index % 97 === 0 ? 4 : index % 4];
  const day = Math.floor((index / GIFTS) * DAYS);
  const evening = ((index * 7919) % (4 * 3_600)) * 1_000;
  const viewer = (index * 31) % 5_000;
  return {
    type: 'gift',
    id: `past-${index}`,
    at: Date.now() - (DAYS - day) * 86_400_000 + evening,
    gift: { id, name, coins },
    count: 1 + (index % 3),
    from: { id: `viewer-${viewer}`, name: `Viewer ${viewer}` },
  };
}

async function fill(carat) {
  const socket = await connect(carat.giftSocket);
  const FRAME = 250;
  const MOST_OPEN = 8_000;
  let acknowledged = 0;
  let wake = () => {};
  socket.on('message', (data) => {
    acknowledged += JSON.parse(data.toString()).results.length;
    wake();
  });
  for (let sent = 0; sent < GIFTS; sent += FRAME) {
    const frame = Array.from({ length: Math.min(FRAME, GIFTS - sent) }, (_, at) =>
      pastGift(sent + at),
    );
    socket.send(JSON.stringify(frame));
    while (sent - acknowledged > MOST_OPEN)
      await new Promise((done) => {
        wake = done;
      });
  }
  while (acknowledged < GIFTS)
    await new Promise((done) => {
      wake = done;
    });
  socket.close();
}

async function startTimes(folder) {
  const times = [];
  for (let round = 0; round < STARTS; round += 1) {
    const carat = await startCarat(folder);
    times.push(carat.readyAfter);
    await carat.stop();
  }
  return times;
}

async function readTimes(carat, path) {
  const times = [];
  for (let round = 0; round < READS; round += 1) {
    const startedAt = performance.now();
    const answer = await fetch(carat.origin + path, {
      headers: { authorization: `Bearer ${carat.readKey}` },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.arrayBuffer();
    times.push(performance.now() - startedAt);
  }
  return times;
}

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const PATHS = [
  '/api/v1/balance',
  '/api/v1/live',
  '/api/v1/gifts?limit=100',
  `/api/v1/gifts?after=${Math.floor(GIFTS / 2)}&limit=1000`,
  ...['day', 'week', 'month', 'gift', 'gifter', 'session'].map((by) => `/api/v1/totals?by=${by}`),
  `/api/v1/totals?from=${day(200)}&to=${day(3)}&by=gifter`,
  `/api/v1/totals?from=${day(30)}&to=${day(0)}&by=day`,
  '/api/v1/check',
];

const folder = () => mkdtempSync(join(tmpdir(), 'carat-bench-'));
const folders = { large: folder(), empty: folder() };
const large = await startCarat(folders.large);
const empty = await startCarat(folders.empty);
const filledAt = performance.now();
await fill(large);
console.log(`${GIFTS} gifts booked in ${((performance.now() - filledAt) / 1000).toFixed(1)} s`);
// The first check reads every entry; it is told apart from the reads that follow it.
const [firstCheck] = await readTimes(large, '/api/v1/check');
console.log(`the first check, with the reads after it, took ${(firstCheck / 1000).toFixed(1)} s`);
for (const path of PATHS) {
  const [ours, theirs] = [await readTimes(large, path), await readTimes(empty, path)];
  report(
    path.replace('/api/v1', ''),
    median(ours) / median(theirs),
    `p50 ${median(ours).toFixed(1)} ms, worst ${percentile(ours, 1).toFixed(1)} ms`,
    'within 50 ms',
  );
}
await large.stop();
await empty.stop();

const starts = { large: await startTimes(folders.large), empty: await startTimes(folders.empty) };
const [ours, theirs] = [median(starts.large), median(starts.empty)];
report(
  'start',
  ours / theirs,
  `${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms`,
  'at most 1.2',
);
for (const dir of Object.values(folders)) rmSync(dir, { recursive: true, force: true });
