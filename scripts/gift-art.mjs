/**
 * Writes the gift art into resources/gifts: most of it from the Fluent Emoji icon set (MIT), which
 * is a development dependency, two pictures of our own. Run it by hand after changing the list: `node scripts/gift-art.mjs`.
 * Which gift gets which picture is said in src/shared/overlay/gift-art.ts.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fireworks, galaxy } from './gift-art-own.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'resources/gifts');
const SET = join(ROOT, 'node_modules/@iconify-json/fluent-emoji');

/** Names in the icon set; the file gets the same name. */
const EVERYDAY = [
  'billed-cap',
  'boxing-glove',
  'confetti-ball',
  'dog-face',
  'doughnut',
  'dove',
  'hand-with-index-finger-and-thumb-crossed',
  'headphone',
  'heart-hands',
  'heart-with-arrow',
  'hibiscus',
  'lion',
  'lotion-bottle',
  'money-with-wings',
  'prayer-beads',
  'ringed-planet',
  'rocket',
  'rose',
  'soft-ice-cream',
  'sunglasses',
  'swan',
  'two-hearts',
  'video-game',
];
const USEFUL = [
  'airplane',
  'balloon',
  'birthday-cake',
  'bouquet',
  'bullseye',
  'butterfly',
  'camera',
  'carousel-horse',
  'castle',
  'cat-face',
  'cherry-blossom',
  'clapper-board',
  'clinking-glasses',
  'cookie',
  'crescent-moon',
  'crown',
  'crystal-ball',
  'dolphin',
  'dragon-face',
  'drum',
  'elephant',
  'ferris-wheel',
  'fire',
  'flying-saucer',
  'four-leaf-clover',
  'fox',
  'frog',
  'gem-stone',
  'ghost',
  'glowing-star',
  'guitar',
  'hamburger',
  'helicopter',
  'high-heeled-shoe',
  'high-voltage',
  'horse-face',
  'hot-beverage',
  'kiss-mark',
  'lipstick',
  'lollipop',
  'love-letter',
  'magic-wand',
  'microphone',
  'money-bag',
  'motorcycle',
  'mountain',
  'musical-notes',
  'nail-polish',
  'octopus',
  'owl',
  'palm-tree',
  'panda',
  'parrot',
  'party-popper',
  'passenger-ship',
  'penguin',
  'pizza',
  'popcorn',
  'rabbit-face',
  'racing-car',
  'rainbow',
  'red-heart',
  'ring',
  'roller-coaster',
  'sailboat',
  'shooting-star',
  'snowman',
  'soccer-ball',
  'spouting-whale',
  'sun',
  'sunflower',
  'sushi',
  'teddy-bear',
  'tiger-face',
  'trophy',
  'trumpet',
  'tulip',
  'turtle',
  'unicorn',
  'watermelon',
  'wrapped-gift',
];

/**
 * 32 units become at most 500 pixels on screen, so a hundredth of a unit is below a fifth of one.
 * Only digits after the point are touched: in `a1 1 0 01.5 2` the two flags stand glued to the
 * number that follows them. So there is no carry either: .996 becomes .99.
 */
function rounded(body) {
  return body.replace(/\sd="([^"]+)"/g, (_, d) => {
    const path = d.replace(/\.(\d{3,})/g, (_whole, digits) => {
      const hundredths = Math.min(99, Math.round(Number(`0.${digits}`) * 100));
      return `.${String(hundredths).padStart(2, '0')}`;
    });
    return ` d="${path}"`;
  });
}

/** The set paints one outline with many gradients; the outline is written once and used again. */
function shared(body) {
  const seen = new Map();
  for (const [, d] of body.matchAll(/<path[^>]*\sd="([^"]+)"\/>/g)) {
    seen.set(d, (seen.get(d) ?? 0) + 1);
  }
  const names = new Map();
  for (const [d, times] of seen) if (times > 1) names.set(d, `p${names.size}`);
  const defs = [...names].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('');
  const drawn = body.replace(/<path([^>]*)\sd="([^"]+)"\/>/g, (whole, rest, d) =>
    names.has(d) ? `<use href="#${names.get(d)}"${rest}/>` : whole,
  );
  return names.size === 0 ? drawn : `<defs>${defs}</defs>${drawn}`;
}

function svg(icon, size) {
  const box = `0 0 ${icon.width ?? size} ${icon.height ?? size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${shared(rounded(icon.body))}</svg>\n`;
}

const set = JSON.parse(readFileSync(join(SET, 'icons.json'), 'utf8'));
const pictures = new Map([
  ['fireworks', fireworks()],
  ['galaxy', galaxy()],
]);
for (const slug of [...EVERYDAY, ...USEFUL]) {
  const icon = set.icons[slug];
  if (icon === undefined) throw new Error(`the icon set has no ${slug}`);
  pictures.set(slug, svg(icon, set.width));
}

mkdirSync(OUT, { recursive: true });
for (const file of readdirSync(OUT)) if (file.endsWith('.svg')) rmSync(join(OUT, file));
let bytes = 0;
for (const [slug, text] of pictures) {
  writeFileSync(join(OUT, `${slug}.svg`), text);
  bytes += Buffer.byteLength(text);
}
console.log(`${pictures.size} pictures, ${Math.round(bytes / 1024)} kB`);
