import { expect, it } from 'vitest';
import { argumentsOfApp } from '../../../src/main/electron/arguments.ts';

it.each([
  [['electron', '.', '--demo'], ['--demo']],
  [
    ['electron', '--no-sandbox', '/app', '--port', '0'],
    ['--port', '0'],
  ],
  [['electron', '--inspect'], []],
])('takes what follows the folder of the app when Electron starts it: %j', (argv, own) => {
  expect(argumentsOfApp(argv, true)).toEqual(own);
});

it('takes all arguments when it is packaged', () => {
  expect(argumentsOfApp(['/opt/carat', '--no-sandbox', '--demo'], false)).toEqual([
    '--no-sandbox',
    '--demo',
  ]);
});
