// `npm test`: sets up what is missing and runs every check and test, each to its end.
// `node scripts/test.mjs lint|unit|e2e` runs a part.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from './display.mjs';
import { electronEnvironment } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { endWith, failure } from './say.mjs';
import { setUp, setUpPackages } from './setup.mjs';
import { countIn, countStep, summaryOf } from './test-report.mjs';
import { isPart, partNames, stepsOf } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */
/** @typedef {import('./test-report.mjs').Result} Result */

await endWith(async () => {
  const part = process.argv[2];
  if (!isPart(part)) throw failure(`There is no part ${part}, only ${partNames()}.`);
  // The steps name installed tools, so the packages come first.
  await setUpPackages();
  const reports = mkdtempSync(join(tmpdir(), 'carat-reports-'));
  const steps = stepsOf(part, reports);
  const { env, close } = part === 'lint' ? plainEnvironment() : await appEnvironment();
  const results = await runAll(steps, env);
  close();
  rmSync(reports, { recursive: true });
  for (const line of summaryOf(results)) console.log(line);
  return results.every(({ ok }) => ok) && results.length === steps.length ? 0 : 1;
});

function plainEnvironment() {
  return { env: process.env, close: () => {} };
}

async function appEnvironment() {
  const electron = await setUp({ forTests: true });
  const display = await openDisplay();
  return { env: electronEnvironment(electron.path, display.env), close: display.close };
}

/**
 * Runs each step, whatever became of the one before: somebody who waits for the tests wants to
 * know everything that is wrong. Only Ctrl-C ends them early.
 * @param {Step[]} steps
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Result[]>}
 */
async function runAll(steps, env) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) {
    const { result, stopped } = await run(step, env);
    results.push(result);
    if (stopped) break;
  }
  return results;
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{result: Result, stopped: boolean}>}
 */
async function run({ name, args, report, env: own }, env) {
  console.log(`\n──── ${name} ────`);
  const start = performance.now();
  const { code, signal } = await attach(process.execPath, args, {
    cwd: projectRoot,
    env: { ...env, ...own },
  });
  const seconds = (performance.now() - start) / 1000;
  const count = countStep(code, report ? countIn(report) : undefined);
  const result = { name, seconds, ...count, ok: code === 0 && count.failed === 0 };
  return { result, stopped: signal !== null };
}
