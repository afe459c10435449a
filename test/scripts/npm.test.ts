import { expect, test } from 'vitest';
import { npmReason } from '../../scripts/npm.mjs';
import { isOlder } from '../../scripts/setup.mjs';

test('npm’s reason is its code and its first words, without the stack', () => {
  const stderr = `npm error code ECONNREFUSED
npm error syscall connect
npm error errno ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:9/zustand failed, reason: connect ECONNREFUSED
npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:130:14)
npm error   code: 'ECONNREFUSED',
npm error A complete log of this run can be found in: /root/.npm/_logs/debug-0.log`;
  expect(npmReason(stderr)).toBe(
    'ECONNREFUSED: request to http://127.0.0.1:9/zustand failed, reason: connect ECONNREFUSED',
  );
});

test('a lock file that does not fit is told in npm’s own sentence', () => {
  const stderr = `npm warn EBADENGINE Unsupported engine
npm error code EUSAGE
npm error
npm error \`npm ci\` can only install packages when your lock file is in sync.`;
  expect(npmReason(stderr)).toBe(
    'EUSAGE: `npm ci` can only install packages when your lock file is in sync.',
  );
});

test('an npm that says nothing does not leave the sentence without a reason', () => {
  expect(npmReason('')).toBe('npm gave no reason');
});

test('versions are compared as numbers', () => {
  expect(isOlder('20.9.0', '20.19')).toBe(true);
  expect(isOlder('20.19.0', '20.19')).toBe(false);
  expect(isOlder('18.20.8', '20.19')).toBe(true);
  expect(isOlder('22.0.0', '20.19')).toBe(false);
});
