// From the socket's send to the frame that shows it: Carat's overlay against a bare page that shows
// a word for each message. Both in the same Chromium, in turn. A frame counts as shown when the
// second animation frame after the change begins: by then the first has been handed to the screen.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { WebSocket, WebSocketServer } from 'ws';
import { percentile, report } from './support/report.mjs';
import { connect, giftMessage } from './support/sender.mjs';
import { startCarat } from './support/servers.mjs';

const TIMES = 25;
const BETWEEN_MS = 250;

const BARE_PAGE = `<!doctype html><body style="background:transparent"><script type="module">
const socket = new WebSocket(location.origin.replace('http', 'ws'));
socket.onmessage = ({ data }) => {
  const { id } = JSON.parse(data);
  document.body.textContent = id;
  requestAnimationFrame(() => requestAnimationFrame(() => socket.send(id)));
};
</script>`;

/** A page that draws each message and says so, and nothing else. */
async function startBarePage() {
  const http = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(BARE_PAGE);
  });
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return { sockets, http, url: `http://127.0.0.1:${http.address().port}/` };
}

async function timeBare(browser) {
  const { sockets, http, url } = await startBarePage();
  const page = await browser.newPage();
  const connected = once(sockets, 'connection');
  await page.goto(url);
  const [client] = await connected;
  const taken = [];
  for (let round = 0; round < TIMES; round += 1) {
    const shown = once(client, 'message');
    const sentAt = performance.now();
    client.send(JSON.stringify(giftMessage()));
    await shown;
    taken.push(performance.now() - sentAt);
    await rest(BETWEEN_MS);
  }
  await page.close();
  sockets.close();
  http.close();
  return taken;
}

async function timeCarat(browser) {
  const carat = await startCarat();
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  const feed = new WebSocket(
    `${carat.origin.replace('http', 'ws')}/api/v1/feed?key=${carat.readKey}`,
  );
  const shown = reportsOf(feed);
  await page.goto(`${carat.origin}/overlay/alerts#key=${carat.readKey}`);
  await shown.pageConnected;
  const sender = await connect(carat.giftSocket);
  const taken = [];
  for (let round = 0; round < TIMES; round += 1) {
    const message = { ...giftMessage(), id: `pixels-${round}` };
    const sentAt = performance.now();
    sender.send(JSON.stringify(message));
    await shown.report(message.id);
    taken.push(performance.now() - sentAt);
    // The next gift finds an empty stage, as the first one did.
    await page.waitForFunction(() => document.querySelector('.card') === null);
    await rest(BETWEEN_MS);
  }
  sender.close();
  feed.close();
  await page.close();
  await carat.stop();
  return taken;
}

/** What the overlay page reports, as the feed passes it on. */
function reportsOf(feed) {
  const waiting = new Map();
  let connected = () => {};
  const pageConnected = new Promise((resolve) => {
    connected = resolve;
  });
  feed.on('message', (data) => {
    const frame = JSON.parse(data.toString());
    for (const delta of frame.deltas ?? []) {
      if (delta.type === 'overlay' && delta.overlay.pages > 0) connected();
      if (delta.type === 'shown') waiting.get(delta.key)?.();
    }
  });
  return {
    pageConnected,
    report: (id) => new Promise((resolve) => waiting.set(id, resolve)),
  };
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
const times = { bare: await timeBare(browser), carat: await timeCarat(browser) };
for (const share of [0.5, 0.95]) {
  const [ours, theirs] = [percentile(times.carat, share), percentile(times.bare, share)];
  report(
    `gift to pixels, p${share * 100}`,
    ours / theirs,
    `${ours.toFixed(1)} ms against ${theirs.toFixed(1)} ms`,
  );
}
await browser.close();
