import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { executableIn } from '../../scripts/electron-dist.mjs';
import { reasonOf, remembered } from '../../scripts/electron-own.mjs';
import { electronExecutable } from '../../scripts/electron-runtime.mjs';
import { writeStamp } from '../../scripts/stamp.mjs';
import { temporaryFolder } from './temporary-folder.ts';

interface Machine {
  root: string;
  cache: string;
  env: Record<string, string>;
}

function bareMachine(): Machine {
  const root = temporaryFolder();
  put(join(root, 'node_modules/electron/package.json'), '{"version": "45.4.1"}');
  return { root, cache: temporaryFolder(), env: {} };
}

function put(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function putElectron(folder: string, version: string): string {
  const path = join(folder, executableIn());
  put(join(folder, 'version'), version);
  put(path, '');
  return path;
}

function putOwn(machine: Machine, version: string): string {
  return putElectron(join(machine.root, 'node_modules/electron/dist'), version);
}

function putFallback(machine: Machine): string {
  const path = join(machine.cache, 'electron-33.2.1-linux-x64-1/electron');
  put(path, '');
  return path;
}

test('the user’s own choice wins over everything that is set up', () => {
  const machine = bareMachine();
  putOwn(machine, '45.4.1');
  putFallback(machine);
  const chosen = temporaryFolder();
  const path = putElectron(chosen, 'v40.0.0');
  machine.env = { ELECTRON_OVERRIDE_DIST_PATH: chosen };
  expect(electronExecutable(machine)).toEqual({ path, version: '40.0.0', origin: 'override' });
});

test('a choice that is not there is said, and nothing else is taken instead', () => {
  const machine = bareMachine();
  putOwn(machine, '45.4.1');
  machine.env = { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
  expect(() => electronExecutable(machine)).toThrow(/ELECTRON_OVERRIDE_DIST_PATH names \/nowhere/);
});

test('electron’s own binary comes before the older runtime', () => {
  const machine = bareMachine();
  putFallback(machine);
  const path = putOwn(machine, 'v45.4.1');
  expect(electronExecutable(machine)).toEqual({ path, version: '45.4.1', origin: 'own' });
});

test('a binary of another version than the package’s is not used', () => {
  const machine = bareMachine();
  putOwn(machine, '44.0.0');
  const path = putFallback(machine);
  expect(electronExecutable(machine)).toEqual({ path, version: '33.2.1', origin: 'fallback' });
});

test('with no runtime at all, the answer is how to get one', () => {
  expect(() => electronExecutable(bareMachine())).toThrow(/node scripts\/setup\.mjs/);
});

test('a failed download is remembered for a day, and only for the same download', () => {
  const memory = join(temporaryFolder(), 'memory');
  const now = Date.now();
  expect(remembered(memory, '45.4.1 ', now)).toBe(false);
  writeStamp(memory, '45.4.1 ');
  utimesSync(memory, now / 1000, now / 1000);
  expect(remembered(memory, '45.4.1 ', now + 86_000_000)).toBe(true);
  expect(remembered(memory, '45.4.1 ', now + 86_500_000)).toBe(false);
  expect(remembered(memory, '45.4.1 https://mirror.example/', now)).toBe(false);
});

test('the reason of a failed download is the network’s, not fetch’s', () => {
  const error = new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND a.b') });
  expect(reasonOf(error)).toBe('getaddrinfo ENOTFOUND a.b');
  expect(reasonOf(new DOMException('aborted', 'AbortError'))).toBe('no answer within 20 s');
  expect(reasonOf(new Error('It did not match.\nmore'))).toBe('It did not match');
});
