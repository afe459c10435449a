import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenNames } from '../../scripts/apt.mjs';
import { emojiFontInstalled } from '../../scripts/fonts.mjs';
import { notFound, packagesFor } from '../../scripts/linux-libraries.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const LDD = `/opt/electron/electron:
\tlinux-vdso.so.1 (0x00007fd4e2f1a000)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007fd4d7800000)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007fd4d6278000)
\t/lib64/ld-linux-x86-64.so.2 (0x00007fd4e2f1c000)
/opt/electron/libEGL.so:
\tlibgtk-3.so.0 => not found
\tlibunheard.so.7 => not found
`;

test('the missing libraries are those that ldd does not find, each once', () => {
  expect(notFound(LDD)).toEqual([
    'libnss3.so',
    'libnssutil3.so',
    'libgtk-3.so.0',
    'libunheard.so.7',
  ]);
});

test('a program with all its libraries misses nothing', () => {
  expect(notFound('\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007fd4d6278000)\n')).toEqual(
    [],
  );
});

test('libraries become the packages to install; an unknown one is named instead of forgotten', () => {
  expect(packagesFor(notFound(LDD))).toEqual({
    packages: ['libgtk-3-0', 'libnss3'],
    unknown: ['libunheard.so.7'],
  });
});

test('a package that the release has renamed is asked for by its new name', () => {
  const shown = 'Package: libasound2t64\nSource: alsa-lib\n\nPackage: libcups2t64\n';
  expect(chosenNames(['libasound2', 'libnss3', 'libcups2'], shown)).toEqual([
    'libasound2t64',
    'libnss3',
    'libcups2t64',
  ]);
});

test('an emoji font is found below the font folders', () => {
  const fonts = temporaryFolder();
  expect(emojiFontInstalled([fonts, join(fonts, 'absent')])).toBe(false);
  mkdirSync(join(fonts, 'truetype/noto'), { recursive: true });
  writeFileSync(join(fonts, 'truetype/noto/NotoColorEmoji.ttf'), '');
  expect(emojiFontInstalled([fonts])).toBe(true);
});
