import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { openConnection } from '../../src/main/sources/connection.ts';
import { startTikfinityServer } from '../fixtures/tikfinity-server.ts';

/** How an attempt to connect to `url` ends that never gets open. */
async function failureAt(url: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const opened = openConnection(url, {
      onOpen: () => reject(new Error('it opened')),
      onMessage: () => reject(new Error('it spoke')),
      onEnd: (problem) => resolve(problem),
    });
    if (opened === null) resolve('no address');
  });
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function failureOfPage(page: RequestListener): Promise<string | null> {
  const server = createServer(page);
  try {
    return await failureAt(await listening(server));
  } finally {
    server.close();
  }
}

test('a web server that is no WebSocket server is a wrong address', async () => {
  expect(await failureOfPage((_, response) => response.end('hello'))).toBe('source-address');
});

test('a redirect is not followed', async () => {
  const elsewhere = await startTikfinityServer();
  const problem = await failureOfPage((_, response) =>
    response.writeHead(302, { location: elsewhere.url }).end(),
  );
  expect(problem).toBe('source-address');
  expect(elsewhere.connections()).toBe(0);
  await elsewhere.stop();
});

test('something that speaks no HTTP at all is a wrong address', async () => {
  const server = createTcpServer((socket) => socket.end('220 mail.example\r\n'));
  expect(await failureAt(await listening(server))).toBe('source-address');
  server.close();
});

test('a port that nobody listens on refuses, and so does one that hangs up at once', async () => {
  const server = createTcpServer((socket) => socket.destroy());
  const url = await listening(server);
  expect(await failureAt(url)).toBe('source-refused');
  server.close();
  await once(server, 'close');
  expect(await failureAt(url)).toBe('source-refused');
});

test.each(['', 'http//nothing', 'ws://127.0.0.1:70000/', 'ftp://127.0.0.1/', 'ws://127.0.0.1/#a'])(
  'the text %j is no address',
  async (text) => {
    expect(await failureAt(text)).toBe('no address');
  },
);

test('somebody who accepts and then says nothing is given up after 5 s', async () => {
  const server = createTcpServer();
  const url = await listening(server);
  const before = performance.now();
  expect(await failureAt(url)).toBe('source-address');
  expect(performance.now() - before).toBeGreaterThan(4_900);
  server.close();
});
