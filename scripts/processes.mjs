// Child processes: quiet ones whose output is read, and attached ones that the user sees.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A terminal and npm both pass on the same Ctrl-C; within this time it counts once. */
const SAME_SIGNAL_MS = 250;
const PARENT_CHECK_MS = 300;

/**
 * Runs a command to its end without showing it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{code: number, stdout: string, stderr: string}>} code 127: no such command
 */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  const { code, signal } = await ended(child).catch(commandMissing);
  if (signal) process.exit(code);
  return { code, ...output };
}

/**
 * Runs a command in the user's terminal, passing on SIGINT, SIGTERM and SIGHUP.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `detached` gives the child a
 *   process group of its own, so that a terminal's Ctrl-C reaches it through us, and once
 * @returns {Promise<{code: number, signal: NodeJS.Signals | null}>} its exit code (128 + N for
 *   signal N), and the signal that we were sent meanwhile
 */
export function attach(command, args, options = {}) {
  return ended(spawn(command, args, { stdio: 'inherit', ...options }));
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<{code: number, signal: NodeJS.Signals | null}>}
 */
function ended(child) {
  const forwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      forwarding.stop();
      reject(error);
    });
    child.once('close', (code, signal) => {
      forwarding.stop();
      resolve({
        code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'],
        signal: forwarding.got(),
      });
    });
  });
}

/**
 * @param {ChildProcess} child
 * @returns {{stop: () => void, got: () => NodeJS.Signals | null}}
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals | null} */
  let got = null;
  let at = Number.NEGATIVE_INFINITY;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = performance.now();
    if (signal !== got || now - at > SAME_SIGNAL_MS) child.kill(signal);
    got = signal;
    at = now;
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  const parent = watchNpmsShell(() => forward('SIGTERM'));
  return {
    stop: () => {
      clearInterval(parent);
      for (const signal of FORWARDED) process.off(signal, forward);
    },
    got: () => got,
  };
}

/**
 * npm passes signals on to the shell that it has started us with, and not every shell passes them
 * on to us: it just ends. Then our parent is another one, and that is the message.
 * @param {() => void} onEnd
 * @returns {NodeJS.Timeout | undefined}
 */
function watchNpmsShell(onEnd) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    onEnd();
  }, PARENT_CHECK_MS);
  return timer.unref();
}

/**
 * @param {NodeJS.ErrnoException} error
 * @returns {{code: number, signal: null}}
 */
function commandMissing(error) {
  if (error.code !== 'ENOENT') throw error;
  return { code: 127, signal: null };
}
