// How many gifts a second are acknowledged as durable, and how long a single one takes, as a ratio
// to a server that only acknowledges. Both run in turn, several times: the median counts.
import { median, percentile, report } from './support/report.mjs';
import { sendMany, sendOneByOne } from './support/sender.mjs';
import { startCarat, startPlainServer } from './support/servers.mjs';

const ROUNDS = 5;
const GIFTS = 150_000;
const IN_FLIGHT = 2_000;
const SINGLES = 2_000;

const carat = await startCarat();
const plain = await startPlainServer();

const rates = { carat: [], plain: [] };
const singles = { carat: [], plain: [] };
// The first round warms both up and is not counted.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, server] of Object.entries({ carat, plain })) {
    const rate = await sendMany(server.giftSocket, GIFTS, IN_FLIGHT);
    const times = await sendOneByOne(server.giftSocket, SINGLES);
    if (round > 0) {
      rates[name].push(rate);
      singles[name].push(...times);
    }
  }
}

const [ours, theirs] = [median(rates.carat), median(rates.plain)];
report(
  'gifts/s, 2,000 in flight',
  ours / theirs,
  `${Math.round(ours)}/s against ${Math.round(theirs)}/s`,
  'at least 0.6',
);
for (const share of [0.5, 0.99]) {
  const [one, other] = [percentile(singles.carat, share), percentile(singles.plain, share)];
  report(
    `one gift to its acknowledgement, p${share * 100}`,
    one / other,
    `${one.toFixed(3)} ms against ${other.toFixed(3)} ms`,
  );
}
await carat.stop();
await plain.stop();
