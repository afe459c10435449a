// `npm run bench`: runs the measurements in bench/, one after another so that they do not disturb
// each other. Arguments choose some of them: `npm run bench -- bench/intake.bench.mjs`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronEnvironment } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { endWith, failure } from './say.mjs';
import { setUp } from './setup.mjs';

await endWith(async () => {
  const files = process.argv.length > 2 ? process.argv.slice(2) : allMeasurements();
  if (files.length === 0) throw failure('There is nothing to measure in bench/.');
  const electron = await setUp({ forTests: true });
  await buildIfStale();
  const display = await openDisplay();
  const failed = await runInOrder(files, electronEnvironment(electron.path, display.env));
  display.close();
  if (failed.length > 0) throw failure(`Not measured to the end: ${failed.join(', ')}.`);
  return 0;
});

/** @returns {string[]} */
function allMeasurements() {
  const names = readdirSync(join(projectRoot, 'bench'));
  return names.filter((name) => name.endsWith('.bench.mjs')).map((name) => join('bench', name));
}

/**
 * @param {string[]} files
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>} those that failed
 */
async function runInOrder(files, env) {
  const failed = [];
  for (const file of files.sort()) {
    console.log(`\n──── ${file} ────`);
    const { code, signal } = await attach(process.execPath, [file], { cwd: projectRoot, env });
    if (code !== 0) failed.push(file);
    if (signal) break;
  }
  return failed;
}
