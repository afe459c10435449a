const ACT = "window.wasHit = true; fetch('/hit')";
export const LIVE = `<img src=x onerror="${ACT}">`;
/** Names that want to do harm, each in its own way. */
export const HOSTILE: readonly string[] = [
  LIVE,
  `<svg onload="${ACT}">`,
  `<script>${ACT}</script>`,
  '<meta http-equiv="refresh" content="0;url=/hit">',
  '<iframe src="/hit"></iframe>',
  '<base href="http://example.invalid/">',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href="/hit">',
  '"><b>bold</b>',
  "'; alert(1); //",
  'javascript:alert(1)',
  '{{7*7}} <%= 7*7 %>',
  '&lt;b&gt; &#x3c;b&#x3e;',
  '\u202eevil\u202c \u2066isolate',
  'a\u0300'.repeat(40),
  'ﷺ'.repeat(60),
  '👩‍👩‍👧‍👦'.repeat(40),
  '\u0000\u0007\ufffd\ufeff',
  'W'.repeat(200),
  '    ',
  '__proto__',
];

const TAGS = ['img', 'svg', 'video', 'audio', 'body', 'input', 'details', 'iframe', 'object', 'a'];
const EVENTS = ['onerror', 'onload', 'onfocus', 'onanimationstart', 'ontoggle', 'onpointerenter'];
const VARIANTS = TAGS.flatMap((tag) =>
  EVENTS.map((event) => `<${tag} src=x data=x autofocus open ${event}="${ACT}">`),
);
const WRAPPED = VARIANTS.slice(0, 30).map((markup) => `"'></textarea></style>${markup}`);

/** Not every system has fonts for other letters, and what it cannot draw is not shown. */
const DRAWABLE = HOSTILE.filter((name) => /^[ -~]*$/.test(name));

/** A hundred different ones, most of them markup that acts as soon as it is parsed. */
export const HUNDRED: readonly string[] = [...DRAWABLE, ...VARIANTS, ...WRAPPED].slice(0, 100);
