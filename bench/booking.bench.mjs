// How many gifts a second are acknowledged as durable, and how long a single one takes, as a ratio
// to a server that only acknowledges. Each is measured alone, several times: the median counts.
import { median, percentile, report } from './support/report.mjs';
import { sendMany, sendOneByOne } from './support/sender.mjs';
import { startCarat, startPlainServer } from './support/servers.mjs';

const ROUNDS = 5;
const GIFTS = 150_000;
const IN_FLIGHT = 2_000;
const SINGLES = 2_000;

/** Measures one server alone: what the other does when it is idle must not count against it. */
async function measure(start) {
  const server = await start();
  const rates = [];
  const singles = [];
  // The first round warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const rate = await sendMany(server.giftSocket, GIFTS, IN_FLIGHT);
    const times = await sendOneByOne(server.giftSocket, SINGLES);
    if (round > 0) {
      rates.push(rate);
      singles.push(...times);
    }
  }
  await server.stop();
  return { rates, singles };
}

const plain = await measure(startPlainServer);
const carat = await measure(startCarat);

const [ours, theirs] = [median(carat.rates), median(plain.rates)];
report(
  'gifts/s, 2,000 in flight',
  ours / theirs,
  `${Math.round(ours)}/s against ${Math.round(theirs)}/s`,
  'at least 0.6',
);
for (const share of [0.5, 0.99]) {
  const [one, other] = [percentile(carat.singles, share), percentile(plain.singles, share)];
  report(
    `one gift to its acknowledgement, p${share * 100}`,
    one / other,
    `${one.toFixed(3)} ms against ${other.toFixed(3)} ms`,
  );
}
