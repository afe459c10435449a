import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { hasDisplay, openDisplay } from '../../scripts/display.mjs';
import { onPath } from '../../scripts/on-path.mjs';

const LINUX = process.platform === 'linux';
const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1';

test.runIf(LINUX)('X11 and Wayland are displays; nothing is none', () => {
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay({ DISPLAY: '' })).toBe(false);
});

test.runIf(LINUX)('a display of the user’s own is left as it is', async () => {
  const display = await openDisplay({ DISPLAY: ':7' });
  expect(display.virtual).toBe(false);
  expect(display.env).toEqual({});
});

test.runIf(LINUX && onPath('Xvfb'))(
  'a virtual display admits whoever has its cookie, and nobody else',
  async () => {
    const { env, close } = await openDisplay({});
    const number = String(env.DISPLAY).slice(1);
    const cookie = readFileSync(String(env.XAUTHORITY)).subarray(-16);
    expect(await admitted(number, cookie)).toBe(true);
    expect(await admitted(number, Buffer.alloc(16))).toBe(false);
    close();
  },
);

/** Says hello as an X client does (X Window System Protocol, chapter 8); the answer's first byte is 1 for welcome. */
async function admitted(display: string, cookie: Buffer): Promise<boolean> {
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  hello.writeUInt16LE(COOKIE_NAME.length, 6);
  hello.writeUInt16LE(cookie.length, 8);
  const name = Buffer.alloc(20);
  name.write(COOKIE_NAME);
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  socket.write(Buffer.concat([hello, name, cookie]));
  for await (const answer of socket) {
    socket.destroy();
    return (answer as Buffer)[0] === 1;
  }
  return false;
}
