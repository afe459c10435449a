// The steps of `npm test`, in their order, and its parts.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tool } from './tools.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args a script and its arguments, for node
 * @property {string} [report] the JSON report that it leaves
 * @property {NodeJS.ProcessEnv} [env]
 */

/** The parts that can be run alone, by the names of their steps. */
const PARTS = new Map([
  ['lint', ['types', 'style', 'unused code']],
  ['unit', ['build', 'unit tests']],
  ['e2e', ['build', 'end-to-end tests']],
]);

/** @returns {string} for a message */
export function partNames() {
  return [...PARTS.keys()].join(', ');
}

/**
 * @param {string | undefined} part undefined: the whole
 * @returns {boolean}
 */
export function isPart(part) {
  return part === undefined || PARTS.has(part);
}

/**
 * @param {string | undefined} part undefined: the whole
 * @param {string} reports the folder for reports
 * @returns {Step[]}
 */
export function stepsOf(part, reports) {
  const steps = allSteps(reports);
  const names = part === undefined ? undefined : PARTS.get(part);
  return names ? steps.filter(({ name }) => names.includes(name)) : steps;
}

/**
 * @param {string} reports
 * @returns {Step[]}
 */
function allSteps(reports) {
  return [
    { name: 'types', args: [tool('tsc', 'typescript'), '-b'] },
    { name: 'style', args: [tool('biome', '@biomejs/biome'), 'ci', '.'] },
    { name: 'unused code', args: [tool('knip')] },
    { name: 'build', args: [fileURLToPath(new URL('./build.mjs', import.meta.url))] },
    unitTests(join(reports, 'unit.json')),
    endToEndTests(join(reports, 'e2e.json')),
    testsWithObs(join(reports, 'obs.json')),
  ];
}

/**
 * @param {string} report
 * @returns {Step}
 */
function unitTests(report) {
  return { name: 'unit tests', args: [tool('vitest'), 'run', ...reportersTo(report)], report };
}

/**
 * They say so and leave no report where OBS is not installed.
 * @param {string} report
 * @returns {Step}
 */
function testsWithObs(report) {
  const script = fileURLToPath(new URL('./test-obs.mjs', import.meta.url));
  return { name: 'tests with OBS', args: [script, ...reportersTo(report)], report };
}

/**
 * @param {string} report
 * @returns {string[]} Vitest's arguments
 */
function reportersTo(report) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

/**
 * @param {string} report
 * @returns {Step}
 */
function endToEndTests(report) {
  return {
    name: 'end-to-end tests',
    args: [tool('playwright', '@playwright/test'), 'test', '--reporter=list,json'],
    report,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  };
}
