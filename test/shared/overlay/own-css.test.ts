import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { cleanCss } from '../../../src/shared/overlay/own-css.ts';

it.each([
  '.card { color: #fff; background: linear-gradient(90deg, red, blue) }',
  '.w::before { content: "\\2605 5:1 // yes" }',
  '.w { background: url(data:image/png;base64,AAAA) }',
  '.w { background: url("/overlay/own/0123456789abcdef.png") }',
  '@media (min-width: 10px) { .a:not(.b) > c { margin: calc(1px * 2) } }',
  '@keyframes turn { to { transform: rotate(1turn) } }',
])('leaves alone what asks nobody: %s', (css) => {
  expect(cleanCss(css)).toBe(css);
});

it.each([
  '@import "https://evil.example/x.css";',
  '@import url(//evil.example/x.css);',
  '@IMPORT\turl("//evil.example/x.css") screen;',
  '@\\69mport "https://evil.example/x.css";',
  '.a { background: url(https://evil.example/a.png) }',
  '.a { background: url( "https://evil.example/a.png" ) }',
  ".a { background: URL('//evil.example/a.png') }",
  '.a { background: url("\\68ttps://evil.example/a.png") }',
  '.a { background: image-set("https://evil.example/a.png" 1x) }',
  '.a { background: -webkit-image-set("//evil.example/a.png" 1x) }',
  '.a { background: url(/api/v1/evil.example) }',
  '.a { background: url(https://evil.example/a.png',
  '/* " */ .a { background: url(//evil.example/x) } /* " */',
  '@font-face { font-family: x; src: url(https://evil.example/f.woff2) }',
  '.a { background: url(data:text/html,evil.example) }',
])('takes out what leads away: %s', (css) => {
  const clean = cleanCss(css);
  expect(clean).not.toContain('evil.example');
  expect(clean.toLowerCase()).not.toContain('@import');
});

it('however it is put together, no address is left that leads away', () => {
  const parts = ['u', 'url(', 'rl(', '\\', '72', ' ', '/*', '*/', '//x.example', ')'];
  const more = ['@', 'import', '@import ', ';', '\n', 'http:', 'src(', '{', '}', '\0'];
  assert(
    property(array(constantFrom(...parts, ...more), { maxLength: 14 }), (tokens) => {
      const clean = cleanCss(tokens.join(''));
      expect(clean).not.toMatch(/(?<![\w@-])(url|src)\(\s*["']?\s*(http:)?\/\//i);
      expect(clean).not.toMatch(/@import(?![\w-])/i);
    }),
    { numRuns: 5_000 },
  );
});

it('comes to an end with anything at all', () => {
  const rubble = `${'\\'.repeat(500)}"'/*url(@${'url('.repeat(500)}`;
  expect(cleanCss(rubble)).toBe(cleanCss(rubble));
});
