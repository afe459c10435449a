import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog, withoutKeys } from '../../src/main/log.ts';

const KEY = 'aB3-_'.repeat(8).concat('xyz');
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-log-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const logged = () => readFile(join(dir, 'logs', 'carat.log'), 'utf8');

describe('the log', () => {
  it('writes one line with ISO time and level before the call returns', async () => {
    openLog(dir, () => 0).info('Ready.', { port: 21214 });
    expect(await logged()).toBe('1970-01-01T00:00:00.000Z info Ready. { port: 21214 }\n');
  });

  it('keeps an error with its stack, indented, so that no text can pass for a line of its own', async () => {
    openLog(dir, () => 0).info('Name:', 'x\n1970-01-01T00:00:00.000Z error forged');
    openLog(dir, () => 0).info('Broken.', new Error('why'));
    const lines = (await logged()).split('\n');
    expect(lines.filter((line) => line.startsWith('1970'))).toHaveLength(2);
    expect(await logged()).toMatch(/Error: why\n {8}at /);
  });

  it.each([
    ['a key by itself', KEY],
    ['a key in an address', `http://127.0.0.1:1/overlay/alerts#key=${KEY}`],
    ['a short or escaped key in a query', `/x?key=%61secret&after=1`],
    ['a header', `Bearer ${KEY.slice(0, 20)}secret`],
    ['server.json', `{"writeKey":"${KEY}"}`],
    ['a key with more around it', `xx${KEY}xx`],
  ])('takes out %s', (_what, text) => {
    const clean = withoutKeys(text);
    expect(clean).toContain('[key]');
    expect(clean).not.toContain(KEY);
    expect(clean).not.toContain('secret');
  });

  it('takes keys out of errors and objects too', async () => {
    openLog(dir).info('Refused.', { cause: new Error(`key=${KEY}`), key: KEY });
    expect(await logged()).not.toContain(KEY);
  });

  it('begins a new file at 1 MiB and keeps the last one', async () => {
    const log = openLog(dir);
    log.info('first');
    await writeFile(join(dir, 'logs', 'carat.log'), 'x'.repeat(1024 * 1024));
    log.info('second');
    expect((await readdir(join(dir, 'logs'))).sort()).toEqual(['carat.1.log', 'carat.log']);
    expect(await logged()).toContain('second');
    expect((await stat(join(dir, 'logs', 'carat.log'))).size).toBeLessThan(100);
  });

  it('does not throw where nothing can be written', async () => {
    await writeFile(join(dir, 'logs'), 'in the way');
    expect(() => openLog(dir).info('unheard')).not.toThrow();
  });
});
