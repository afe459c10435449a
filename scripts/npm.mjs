// The user's own npm, with the user's own configuration (registry, proxy, certificates).
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from './places.mjs';
import { capture } from './processes.mjs';

/** Where npm lies beside node: on Windows, and elsewhere. */
const BESIDE_NODE = ['node_modules/npm/bin/npm-cli.js', '../lib/node_modules/npm/bin/npm-cli.js'];

/** What npm puts before its words, down to the name of the error's class. */
const PREFIX = /^npm (error|ERR!) (\[?\w*Error: )?/;
const QUIET = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
/** npm's own pauses between tries (10 s and 60 s) keep an offline user waiting for minutes. */
const IMPATIENT = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * Runs npm in the project, without its chatter.
 * @param {string[]} args
 * @returns {Promise<{code: number, reason: string}>} reason: why it failed, in
 *   npm's words
 */
export async function npm(args) {
  const [command, ...first] = npmCommand();
  const { code, stderr } = await capture(command, [...first, ...args, ...QUIET, ...IMPATIENT], {
    cwd: projectRoot,
    shell: command === 'npm' && process.platform === 'win32',
  });
  return { code, reason: code === 127 ? 'npm is not installed' : npmReason(stderr) };
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  const running = process.env.npm_execpath;
  const scripts = BESIDE_NODE.map((path) => join(dirname(process.execPath), path));
  if (running && basename(running) === 'npm-cli.js') scripts.unshift(running);
  const script = scripts.find((path) => existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}

/**
 * The gist of npm's error output: its code and the first line in words.
 * @param {string} stderr
 * @returns {string}
 */
export function npmReason(stderr) {
  const lines = stderr
    .split('\n')
    .filter((line) => /^npm (error|ERR!) /.test(line))
    .map((line) => line.replace(PREFIX, '').trim());
  const code = lines.find((line) => line.startsWith('code '))?.slice('code '.length);
  const words = lines.find(
    (line) => !/^(code|errno|syscall|type|path|dest|[A-Z]:?\s*$)\b/.test(line),
  );
  return [code, words].filter(Boolean).join(': ') || 'npm gave no reason';
}
