import { artOf } from '../../../shared/overlay/gift-art.ts';
import { brilliant } from './brilliant.ts';
import { drawn, element } from './element.ts';

const FILES = import.meta.glob<string>('../../../../resources/gifts/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A gift in its setting: its picture, or a gem with its initial where it has none. */
export function giftArt(gift: { readonly id: string; readonly name: string }): HTMLElement {
  const file = FILES[`../../../../resources/gifts/${artOf(gift)}.svg`];
  if (file === undefined) return element('div', 'setting', brilliant('stone', initialOf(gift)));
  const picture = element('img', 'picture');
  picture.src = file;
  picture.alt = '';
  picture.decoding = 'sync';
  return element('div', 'setting', brilliant('bed'), picture);
}

function initialOf(gift: { readonly id: string; readonly name: string }): SVGElement {
  const first = firstLetter(gift.name.trim() || gift.id);
  const text = drawn('text', {
    x: 50,
    y: 50,
    dy: '.36em',
    'text-anchor': 'middle',
    class: 'initial',
  });
  text.textContent = first.toLocaleUpperCase();
  return text;
}

/** The first character as people count them, without the accents that pile up on it. */
function firstLetter(name: string): string {
  const bare = name.normalize('NFC').replace(/\p{M}+/gu, '');
  for (const { segment } of new Intl.Segmenter().segment(bare)) return segment;
  return '?';
}
