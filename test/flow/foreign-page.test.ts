import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { startCarat, temporaryFolder } from './carat.ts';
import { allGifts, live, post } from './client.ts';
import { type Attempt, attack } from './foreign-page.ts';

const CHROMIUM = process.env.CARAT_CHROMIUM ?? '/usr/bin/chromium';

describe.skipIf(!existsSync(CHROMIUM))(`a foreign page (needs ${CHROMIUM})`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** A page on another port of this machine, attacking `origin`; the statuses that it was answered. */
  async function visit(origin: string, key: string) {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const answered = answersFrom(page, origin);
    await page.goto(await listening(createServer((_, response) => void response.end('<p>Hello'))));
    const attempts = await page.evaluate(attack, [origin, key, 'foreign'] as [
      string,
      string,
      string,
    ]);
    return { attempts, answered };
  }

  test('gets through to a server that lets it, so the attack is a real one', async () => {
    const { origin, bodies, opened } = await careless();
    const { attempts } = await visit(origin, 'any');
    expect(through(attempts)).toEqual([
      'socket /api/v1/gifts',
      'socket /api/v1/feed',
      'post cors',
      'post bearer',
      'post no-cors',
      'read cors',
      'read no-cors',
      'image',
      'script',
    ]);
    expect(opened()).toBe(2);
    for (const name of ['cors', 'bearer', 'no-cors', 'beacon', 'text/plain']) {
      expect(bodies.join('\n')).toContain(`"foreign-${name}"`);
    }
  });

  test.each(['wrong', 'right'])('opens nothing and books nothing with a %s key', async (which) => {
    const carat = await startCarat(temporaryFolder());
    const { attempts, answered } = await visit(
      carat.origin,
      which === 'right' ? carat.writeKey : 'A'.repeat(43),
    );
    expect(attempts).toHaveLength(9);
    expect(through(attempts)).toEqual([]);
    // The two forms and the frame; of all others the browser shows the page nothing at all.
    expect(answered).toEqual([403, 403, 403]);
    expect(await allGifts(carat)).toEqual([]);
    expect(await live(carat)).toMatchObject({ session: null, overlay: { pages: 0, received: 0 } });
    const gift = { type: 'gift', id: 'own', gift: { id: '5655' }, count: 1, from: { id: 'x' } };
    expect(await post(carat, [gift])).toMatchObject([{ status: 'booked' }]);
  });
});

const through = (attempts: readonly Attempt[]) =>
  attempts.filter((attempt) => attempt.through).map(({ what }) => what);

function answersFrom(page: Page, origin: string): number[] {
  const answered: number[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(origin)) answered.push(response.status());
  });
  return answered;
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server as it should not be: it opens every socket and takes every body. */
async function careless() {
  const bodies: string[] = [];
  let opened = 0;
  const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization, content-type');
    const isImage = request.url?.includes('live');
    response.setHeader('content-type', isImage ? 'image/svg+xml' : 'text/javascript');
    response.end(isImage ? pixel : '0');
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    opened += 1;
    socket.send('welcome');
  });
  onTestFinished(() => sockets.close());
  return { origin: await listening(server), bodies, opened: () => opened };
}
