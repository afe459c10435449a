import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/main/options.ts';

const read = (...args: string[]) => readCommandLine(args, '1.2.3');
const optionsOf = (...args: string[]) => {
  const command = read(...args);
  if (command.kind !== 'run') throw new Error(command.text);
  return command.options;
};
const NOTHING = { dataDir: null, port: null, source: null, demo: false };

describe('the command line', () => {
  it('asks for nothing when it is empty', () => {
    expect(optionsOf()).toEqual(NOTHING);
  });

  it('takes values after a space and after an equals sign', () => {
    expect(optionsOf('--data-dir', '/a b', '--port', '0')).toEqual({
      ...NOTHING,
      dataDir: '/a b',
      port: 0,
    });
    expect(optionsOf('--data-dir=x=y', '--port=21300').dataDir).toBe('x=y');
  });

  it('takes the source with and without an address', () => {
    expect(optionsOf('--source', 'tikfinity').source).toEqual({ id: 'tikfinity', url: null });
    expect(optionsOf('--source=tikfinity=ws://127.0.0.1:9/').source?.url).toBe('ws://127.0.0.1:9/');
  });

  it('says the version and the usage on stdout with exit code 0', () => {
    expect(read('--version')).toEqual({ kind: 'say', text: '1.2.3\n', exitCode: 0 });
    const help = read('--port', '0', '--help');
    expect(help).toMatchObject({ kind: 'say', exitCode: 0 });
    for (const option of ['--data-dir', '--port', '--source', '--demo', '--version']) {
      expect(help).toMatchObject({ text: expect.stringContaining(option) });
    }
  });

  it.each([
    ['--prot'],
    ['extra'],
    ['--demo=1'],
    ['--demo', '--data-dir', 'x'],
    ['--data-dir'],
    ['--data-dir', '--demo'],
    ['--data-dir='],
    ['--port'],
    ['--port', '80'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '1e4'],
    ['--source'],
    ['--source', 'tiktok'],
    ['--source', 'tikfinity=http://127.0.0.1/'],
  ])('answers %s %s with one sentence and exit code 1', (...args) => {
    const command = read(...args);
    expect(command).toMatchObject({ kind: 'say', exitCode: 1 });
    expect(command.kind === 'say' && command.text).toMatch(/^carat: [^\n]+\.\n$/);
  });

  it.each([
    '--no-sandbox',
    '--ozone-platform=x11',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--inspect=0',
    '--inspect-brk',
    '--user-data-dir=/x',
    '--enable-transparent-visuals',
    '--disable-gpu',
    '--force-device-scale-factor=2',
    '--js-flags=--max-old-space-size=512',
    '-psn_0_12345',
  ])('lets %s through to Electron', (flag) => {
    expect(optionsOf(flag, '--port', '0')).toEqual({ ...NOTHING, port: 0 });
  });
});
