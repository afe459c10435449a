// A display for programs with windows: the user's own, or a virtual one where there is none.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure } from './say.mjs';

/** Composite and a compositor give windows a 32-bit visual: without them none is transparent. */
const SERVER = ['-screen', '0', '1920x1200x24', '+extension', 'Composite', '-nolisten', 'tcp'];

/**
 * @typedef {object} Display
 * @property {boolean} virtual
 * @property {NodeJS.ProcessEnv} env variables for the programs that use it
 * @property {() => void} close ends a virtual one
 */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether programs can open windows that somebody sees
 */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Opens a display. A virtual one is an Xvfb of our own instead of `xvfb-run`, because that ends
 * without its X server when it is told to stop, and takes the display from a program that is
 * still closing its files.
 * @param {NodeJS.ProcessEnv} [from] where the user's own display is named
 * @returns {Promise<Display>}
 */
export async function openDisplay(from = process.env) {
  if (hasDisplay(from)) return { virtual: false, env: {}, close: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'carat-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const server = background('Xvfb', ['-displayfd', '3', '-auth', authority, ...SERVER]);
  const env = { DISPLAY: `:${await displayNumber(server)}`, XAUTHORITY: authority };
  const compositor = background('xcompmgr', [], env);
  const close = () => {
    compositor.kill();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  return { virtual: true, env, close };
}

/**
 * A program in a process group of its own: a terminal's Ctrl-C must not end it before the app.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function background(command, args, env = {}) {
  const child = spawn(command, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // A server that cannot be started is seen by its silence; a compositor that ends, by opaque windows.
  child.on('error', () => {});
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the number of the display that the server has chosen
 */
async function displayNumber(server) {
  const answers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const [number] = await Promise.race([once(answers, 'data'), once(answers, 'close')]);
  const text = String(number ?? '').trim();
  if (!/^\d+$/.test(text)) throw failure('The virtual display (Xvfb) did not start.');
  return text;
}

/**
 * An entry of an X authority file, for any address and any display number (Xau's file format:
 * family, address, number, name and data, each length a big-endian 16-bit number).
 * @param {Buffer} cookie
 * @returns {Buffer}
 */
function authorityEntry(cookie) {
  const anyAddress = Buffer.from([0xff, 0xff]);
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1', cookie].map((field) => {
    const bytes = Buffer.from(field);
    return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  });
  return Buffer.concat([anyAddress, ...fields]);
}
