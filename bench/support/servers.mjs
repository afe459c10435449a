import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts the real core on plain Node, in a folder that is removed afterwards (unless one is given).
 * @param {string} [folder]
 */
export async function startCarat(folder) {
  const dir = folder ?? mkdtempSync(join(tmpdir(), 'carat-bench-'));
  const args = ['out/main/headless.js', '--data-dir', dir, '--port', '0'];
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const readyAfter = performance.now() - startedAt;
  const { origin, writeKey, readKey } = JSON.parse(readFileSync(join(dir, 'server.json'), 'utf8'));
  return {
    dir,
    origin,
    writeKey,
    readKey,
    readyAfter,
    pid: child.pid,
    giftSocket: `${origin.replace('http', 'ws')}/api/v1/gifts?key=${writeKey}`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      if (folder === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Starts the baseline: see plain-server.mjs. */
export async function startPlainServer() {
  const child = fork(new URL('./plain-server.mjs', import.meta.url));
  const [url] = await once(child, 'message');
  return {
    giftSocket: url,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
