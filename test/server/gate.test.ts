import { expect, it } from 'vitest';
import {
  ask,
  expectError,
  expectQuick,
  expectSafe,
  gift,
  openSocket,
  post,
  rawRequest,
  readReply,
  sendRaw,
  UPGRADE,
} from './clients.ts';
import { startWorld, type World } from './world.ts';

type Lines = (world: World) => string[];

/** Every row once as a plain request and once as an upgrade: the same gate stands before both. */
async function bothWays(world: World, target: string, lines: string[]) {
  const upgrade = rawRequest(world, target, [...lines, ...UPGRADE]);
  return [
    await sendRaw(world.port, rawRequest(world, target, lines)),
    await sendRaw(world.port, upgrade),
  ] as const;
}

const WITHOUT_PASSING: [string, number, string, string, Lines][] = [
  ['two hosts', 400, 'host-missing', '/api/v1/gifts', (w) => [host(w), host(w)]],
  ['a rebound name', 403, 'host-unknown', '/api/v1/gifts', () => ['Host: evil.example']],
  ['a host without the port', 403, 'host-unknown', '/api/v1/gifts', () => ['Host: 127.0.0.1']],
  ['an empty host', 403, 'host-unknown', '/api/v1/gifts', () => ['Host: ']],
  ['the wrong port', 403, 'host-unknown', '/api/v1/gifts', () => ['Host: 127.0.0.1:1']],
  [
    'another origin',
    403,
    'origin-foreign',
    '/api/v1/gifts',
    () => ['Origin: https://evil.example'],
  ],
  ['the null origin', 403, 'origin-foreign', '/api/v1/gifts', () => ['Origin: null']],
  ['an empty origin', 403, 'origin-foreign', '/api/v1/gifts', () => ['Origin: ']],
  [
    'another local port',
    403,
    'origin-foreign',
    '/api/v1/gifts',
    () => ['Origin: http://127.0.0.1:5173'],
  ],
  [
    'our origin beside another',
    403,
    'origin-foreign',
    '/api/v1/gifts',
    (w) => [`Origin: ${w.server.origin}`, 'Origin: https://evil.example'],
  ],
  [
    'our origin twice',
    403,
    'origin-foreign',
    '/api/v1/gifts',
    (w) => [`Origin: ${w.server.origin}`, `Origin: ${w.server.origin}`],
  ],
  [
    'a foreign page that loads us',
    403,
    'origin-foreign',
    '/api/v1/gifts',
    () => ['Sec-Fetch-Site: cross-site'],
  ],
  [
    'a page on another local port that loads us',
    403,
    'origin-foreign',
    '/api/v1/gifts',
    () => ['Sec-Fetch-Site: same-site'],
  ],
  ['a doubled slash', 400, 'target-malformed', '//health', () => []],
  ['a doubled slash inside', 400, 'target-malformed', '/api//v1/gifts', () => []],
  ['a backslash', 400, 'target-malformed', '/overlay\\alerts', () => []],
  ['a fragment', 400, 'target-malformed', '/health#x', () => []],
  ['a broken escape', 400, 'target-malformed', '/health%2', () => []],
  ['an escape that is no hexadecimal', 400, 'target-malformed', '/health%zz', () => []],
  ['an escape that is no UTF-8', 400, 'target-malformed', '/health%ff', () => []],
  ['an escaped control character', 400, 'target-malformed', '/health?x=%00', () => []],
  ['an escaped line break', 400, 'target-malformed', '/health%0d%0ax', () => []],
  ['a whole URL', 400, 'target-malformed', 'http://127.0.0.1/health', () => []],
  [
    'more than 64 headers',
    431,
    'headers-too-many',
    '/health',
    () => Array.from({ length: 64 }, (_, index) => `X-${index}: 1`),
  ],
  [
    'more than 8 KiB of headers',
    431,
    'headers-too-large',
    '/health',
    () => [`X-Long: ${'x'.repeat(9000)}`],
  ],
  ['an unknown path', 404, 'not-found', '/api/v1/secrets', () => []],
  ['a path that is known when decoded', 404, 'not-found', '/%68ealth', () => []],
  ['a way out of the folder', 404, 'not-found', '/overlay/../keys.json', () => []],
];

function host(world: World): string {
  return `Host: 127.0.0.1:${world.port}`;
}

it.each(WITHOUT_PASSING)('refuses %s with %i', async (_what, status, code, target, lines) => {
  const world = await startWorld();
  for (const reply of await bothWays(world, target, lines(world))) {
    expectError(reply, status, code);
  }
  expect(world.intake.booked).toEqual([]);
  await expectQuick(world);
});

it('refuses a request without a Host, of any HTTP version', async () => {
  const { port } = await startWorld();
  expectError(await sendRaw(port, 'GET /health HTTP/1.1\r\n\r\n'), 400, 'host-missing');
  expectError(await sendRaw(port, 'GET /health HTTP/1.0\r\n\r\n'), 400, 'host-missing');
});

it('looks at the host before the origin, and at both before the address and the key', async () => {
  const world = await startWorld();
  const evil = ['Host: evil.example', 'Origin: null'];
  expectError(await sendRaw(world.port, rawRequest(world, '//x', evil)), 403, 'host-unknown');
  const foreign = rawRequest(world, '//x', ['Origin: null']);
  expectError(await sendRaw(world.port, foreign), 403, 'origin-foreign');
  expectError(await sendRaw(world.port, rawRequest(world, '//x')), 400, 'target-malformed');
  const unknown = rawRequest(world, '/nothing', [], 'DELETE');
  expectError(await sendRaw(world.port, unknown), 404);
  const method = rawRequest(world, '/api/v1/totals', [], 'DELETE');
  expectError(await sendRaw(world.port, method), 405);
  const wrongType = rawRequest(world, '/api/v1/gifts', ['Content-Type: text/plain'], 'POST');
  expectError(await sendRaw(world.port, wrongType), 401);
});

it('reads up to 64 headers', async () => {
  const world = await startWorld();
  const lines = Array.from({ length: 63 }, (_, index) => `X-${index}: 1`);
  expect((await sendRaw(world.port, rawRequest(world, '/health', lines))).status).toBe(200);
});

it('answers to localhost as well, and to our own page', async () => {
  const world = await startWorld();
  const lines = [
    `Host: LOCALHOST:${world.port}`,
    `Origin: ${world.server.origin}`,
    'Sec-Fetch-Site: same-origin',
  ];
  const reply = await sendRaw(world.port, rawRequest(world, '/health', lines));
  expect(reply.status).toBe(200);
  expectSafe(reply);
});

it.each([
  ['raw control character', 'GET /hea\x01lth HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00', 400],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
  ['a header without a colon', 'GET / HTTP/1.1\r\nnonsense\r\n\r\n', 400],
  ['a folded header', 'GET / HTTP/1.1\r\nX: a\r\n b\r\nHost\r\n\r\n', 400],
  ['an unknown method', 'BREW /health HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 403],
])('answers bytes that are no request (%s) in our own format', async (_what, bytes, status) => {
  const world = await startWorld();
  expectError(await sendRaw(world.port, bytes), status);
  await expectQuick(world);
});

it('survives headers named like the insides of objects', async () => {
  const world = await startWorld();
  const lines = ['__proto__: 1', 'constructor: 2', '__proto__: 3', 'toString: 4'];
  const reply = await sendRaw(world.port, rawRequest(world, '/health', lines));
  expect(reply.status).toBe(200);
  const body = ['Content-Type: application/json', 'Content-Length: 2', ...lines];
  const posted = rawRequest(world, `/api/v1/gifts?key=${world.write}`, body, 'POST');
  expect((await sendRaw(world.port, `${posted}[]`)).status).toBe(200);
});

it.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  'knows no method %s, and says which one it knows',
  async (method) => {
    const world = await startWorld();
    for (const path of ['/health', '/api/v1/gifts', '/api/v1/feed']) {
      const reply = await ask(world, path, { method });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toMatch(/GET/);
      expectSafe(reply);
      if (method !== 'HEAD') expectError(reply, 405, 'method-not-allowed');
    }
  },
);

it('refuses other upgrades, other versions and broken handshakes', async () => {
  const world = await startWorld();
  const [connection = '', upgrade = '', version = '', key = ''] = UPGRADE;
  const attempt = (lines: string[], path = `/api/v1/feed?key=${world.read}`, method = 'GET') =>
    sendRaw(world.port, rawRequest(world, path, lines, method));
  const h2c = [connection, 'Upgrade: h2c', version, key];
  expectError(await attempt(h2c), 400, 'upgrade-unknown');
  expectError(await attempt(h2c, '/health'), 400, 'upgrade-unknown');
  expectError(await attempt([connection, upgrade, upgrade, version, key]), 400, 'upgrade-unknown');
  for (const other of ['Sec-WebSocket-Version: 8', 'Sec-WebSocket-Version: 14', 'X: y']) {
    const reply = await attempt([connection, upgrade, other, key]);
    expectError(reply, 426, 'websocket-version');
    expect(reply.headers['sec-websocket-version']).toBe('13');
  }
  expectError(await attempt([connection, upgrade, version]), 400, 'websocket-malformed');
  const short = [connection, upgrade, version, 'Sec-WebSocket-Key: c2hvcnQ='];
  expectError(await attempt(short), 400, 'websocket-malformed');
  const protocol = [...UPGRADE, 'Sec-WebSocket-Protocol: a b'];
  expectError(await attempt(protocol), 400, 'websocket-malformed');
  expectError(await attempt(UPGRADE, '/health'), 404);
  expectError(await attempt(UPGRADE, '/api/v1/gifts', 'POST'), 405);
  expectError(await attempt([]), 426, 'upgrade-required');
  await expectQuick(world);
});

it('accepts only JSON, in plain bytes', async () => {
  const world = await startWorld();
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''];
  for (const type of [...types, 'application/json; charset=utf-16', 'text/json']) {
    expectError(await post(world, '[]', { 'content-type': type }), 415, 'content-type');
  }
  const lines = ['Content-Type: application/json', 'Content-Type: text/plain', 'Content-Length: 0'];
  const twice = rawRequest(world, `/api/v1/gifts?key=${world.write}`, lines, 'POST');
  expectError(await sendRaw(world.port, twice), 415, 'content-type');
  for (const encoding of ['gzip', 'br', 'identity']) {
    const reply = await post(world, '[]', { 'content-encoding': encoding });
    expectError(reply, 415, 'content-encoding');
  }
  for (const type of ['application/json', 'Application/JSON; charset="UTF-8"']) {
    expect((await post(world, '[]', { 'content-type': type })).status).toBe(200);
  }
});

it('refuses bodies over 1 MiB, announced or streamed, and takes one of 1 MiB', async () => {
  const world = await startWorld();
  const mebibyte = 1024 * 1024;
  const blanks = (size: number) => `[${' '.repeat(size - 2)}]`;
  expect((await post(world, blanks(mebibyte))).status).toBe(200);
  // Announced is enough: nothing of it needs to be sent.
  const lines = ['Content-Type: application/json', `Content-Length: ${mebibyte + 1}`];
  const announced = rawRequest(world, `/api/v1/gifts?key=${world.write}`, lines, 'POST');
  expectError(await sendRaw(world.port, announced), 413, 'body-too-large');
  for (const size of [mebibyte + 1, 5 * mebibyte]) {
    expectError(await post(world, blanks(size)), 413, 'body-too-large');
    const streamed = await post(world, blanks(size), { 'transfer-encoding': 'chunked' });
    expectError(streamed, 413, 'body-too-large');
    const closing = await post(world, blanks(size), { connection: 'close' });
    expectError(closing, 413, 'body-too-large');
  }
  const brackets = '['.repeat(mebibyte / 2) + ']'.repeat(mebibyte / 2);
  expectError(await post(world, brackets), 413, 'body-too-large');
  await expectQuick(world);
});

it('lets a client send an unwanted body to its end, so that it gets round to the answer', async () => {
  const world = await startWorld();
  const size = 20 * 1024 * 1024;
  const lines = ['Content-Type: application/json', `Content-Length: ${size}`];
  const socket = await openSocket(world.port);
  socket.write(rawRequest(world, `/api/v1/gifts?key=${world.write}`, lines, 'POST'));
  // Nothing is read before everything is sent: many clients work like that.
  await new Promise<void>((resolve, reject) => {
    socket.write(Buffer.alloc(size, ' '), (error) => (error ? reject(error) : resolve()));
  });
  expectError(await readReply(socket), 413, 'body-too-large');
});

it('answers the sender of an unwanted body before it is sent, when it waits for leave', async () => {
  const world = await startWorld();
  const lines = ['Content-Length: 2', 'Content-Type: application/json', 'Expect: 100-continue'];
  const socket = await openSocket(world.port);
  socket.write(rawRequest(world, '/api/v1/gifts?key=wrong', lines, 'POST'));
  expectError(await readReply(socket), 401);
  const welcome = await openSocket(world.port);
  welcome.write(rawRequest(world, `/api/v1/gifts?key=${world.write}`, lines, 'POST'));
  const leave = await new Promise((resolve) => welcome.once('data', resolve));
  expect(String(leave)).toMatch(/^HTTP\/1\.1 100/);
  welcome.write('[]');
  expect((await readReply(welcome)).status).toBe(200);
  const other = rawRequest(world, '/health', ['Expect: cake']);
  expectError(await sendRaw(world.port, other), 417);
});

it('refuses what is not valid JSON or not valid UTF-8', async () => {
  const world = await startWorld();
  for (const body of ['', '{', '{"a":1,}', 'NaN', '[1]x', "{'a':1}"]) {
    expectError(await post(world, body), 400, 'json-invalid');
  }
  const broken = [[0xff], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xe2]];
  for (const bytes of broken) {
    expectError(await post(world, Buffer.from(bytes)), 400, 'utf8-invalid');
  }
  expect(world.intake.booked).toEqual([]);
});

it('takes up to 500 messages at once, good beside bad, and answers each in order', async () => {
  const world = await startWorld();
  const mixed = [gift('a'), 7, null, gift('b'), { type: 'other' }, [gift('c')], gift('a')];
  const reply = await post(world, JSON.stringify(mixed));
  const { results } = JSON.parse(reply.body) as { results: { id: string; status: string }[] };
  expect(results.map(({ status }) => status)).toEqual([
    'booked',
    'rejected',
    'rejected',
    'booked',
    'rejected',
    'rejected',
    'duplicate',
  ]);
  expectSafe(reply);
  const many = (count: number) =>
    JSON.stringify(Array.from({ length: count }, (_, n) => gift(`m${n}`)));
  expectError(await post(world, many(501)), 413, 'messages-too-many');
  expect(JSON.parse((await post(world, many(500))).body).results).toHaveLength(500);
  const single = await post(world, JSON.stringify(gift('one')));
  expect(JSON.parse(single.body).results).toEqual([{ id: 'one', status: 'booked', coins: 1 }]);
});

it('acknowledges nothing while the ledger takes nothing, and recovers by itself', async () => {
  const world = await startWorld();
  for (const refusal of ['full', 'unavailable'] as const) {
    world.intake.refusal = refusal;
    const reply = await post(world, JSON.stringify(gift('x')));
    expectError(reply, 503, refusal === 'full' ? 'busy' : 'ledger-unavailable');
    expect(reply.headers['retry-after']).toBe('1');
  }
  world.intake.refusal = null;
  expect((await post(world, JSON.stringify(gift('x')))).status).toBe(200);
  expect(world.intake.booked).toHaveLength(1);
});

it('shows nothing of a bug to the client, and goes on', async () => {
  const world = await startWorld({
    intake: {
      submit: () => Promise.reject(new Error('a bug at /home/someone')),
      hasRoom: () => true,
      whenRoom: async () => {},
    },
  });
  expectError(await post(world, '[]'), 500, 'internal');
  expect(JSON.stringify(world.logged)).not.toContain(world.write);
  await expectQuick(world);
});
