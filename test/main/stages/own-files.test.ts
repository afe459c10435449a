import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIMITS, openOwnFiles } from '../../../src/main/stages/own-files.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-own-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const gif = (more = '') => Buffer.from(`GIF89a${more}`);

it('a picture is copied into the profile, served with its type, and there after a start', async () => {
  const files = await openOwnFiles(dir);
  const added = await files.add(gif());
  if (!added.ok) throw new Error(added.failure.code);
  const path = `/overlay/own/${added.value.id}`;
  expect(files.served.get(path)).toEqual({ body: gif(), type: 'image/gif', hashed: true });
  expect((await openOwnFiles(dir)).served.get(path)?.body).toEqual(gif());
  await files.remove(added.value.id);
  expect(files.served.size).toBe(0);
  expect(await readdir(join(dir, 'overlay'))).toEqual([]);
});

it('a picture that is brought twice is one file', async () => {
  const files = await openOwnFiles(dir);
  expect(await files.add(gif())).toEqual(await files.add(gif()));
  expect(await readdir(join(dir, 'overlay'))).toHaveLength(1);
});

it('what is no picture, too large, or too much altogether is refused and leaves nothing', async () => {
  const files = await openOwnFiles(dir);
  const codeOf = async (bytes: Buffer) => {
    const answer = await files.add(bytes);
    return answer.ok ? 'added' : answer.failure.code;
  };
  expect(await codeOf(Buffer.from('<svg/>'))).toBe('media-refused');
  expect(await codeOf(Buffer.concat([gif(), Buffer.alloc(LIMITS.media)]))).toBe('media-too-large');
  expect(files.served.size).toBe(0);
  const large = (n: number) => Buffer.concat([gif(String(n)), Buffer.alloc(LIMITS.media - 10)]);
  const codes = [];
  for (let n = 0; n < 6; n += 1) codes.push(await codeOf(large(n)));
  expect(codes).toEqual([...Array(5).fill('added'), 'media-full']);
});

it('a style sheet is kept without what leads out, also when somebody edits the copy', async () => {
  const files = await openOwnFiles(dir);
  const set = await files.setCss('@import "https://a.example"; .card { opacity: 0.9 }');
  expect(set.ok).toBe(true);
  const textOf = (from: typeof files) =>
    from.served.get('/overlay/own/style.css')?.body.toString() ?? '';
  expect(textOf(files)).toContain('.card { opacity: 0.9 }');
  expect(textOf(files)).not.toContain('a.example');
  await writeFile(join(dir, 'overlay/style.css'), '.a { background: url(//b.example) }');
  expect(textOf(await openOwnFiles(dir))).not.toContain('b.example');
});

it('files of other hands in that folder are not served', async () => {
  const files = await openOwnFiles(dir);
  await files.add(gif());
  await writeFile(join(dir, 'overlay/notes.html'), '<script>');
  await writeFile(join(dir, 'overlay/0123456789abcdef.png'), '<script>');
  expect((await openOwnFiles(dir)).served.size).toBe(1);
});

it('the folder is its owner’s alone', async () => {
  const files = await openOwnFiles(dir);
  await files.add(gif());
  if (process.platform !== 'win32') {
    expect((await stat(join(dir, 'overlay'))).mode & 0o077).toBe(0);
  }
});

it('a sound is copied and served with its type; a picture is none, and neither is too much', async () => {
  const files = await openOwnFiles(dir);
  const wav = (more = 0) =>
    Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(more)]);
  const added = await files.addSound(wav());
  if (!added.ok) throw new Error(added.failure.code);
  const path = `/overlay/own/${added.value.id}`;
  expect(path).toMatch(/\.wav$/);
  expect((await openOwnFiles(dir)).served.get(path)).toEqual({
    body: wav(),
    type: 'audio/wav',
    hashed: true,
  });
  expect(await files.addSound(gif())).toMatchObject({ failure: { code: 'sound-refused' } });
  expect(await files.add(wav())).toMatchObject({ failure: { code: 'media-refused' } });
  const large = await files.addSound(wav(LIMITS.sound));
  expect(large).toMatchObject({ failure: { code: 'media-too-large' } });
});

it('an MP3 is there again after a start, though its ending has a digit', async () => {
  const files = await openOwnFiles(dir);
  await files.addSound(Buffer.from('ID3\x04\0\0'));
  expect([...(await openOwnFiles(dir)).served.values()].map(({ type }) => type)).toEqual([
    'audio/mpeg',
  ]);
});
