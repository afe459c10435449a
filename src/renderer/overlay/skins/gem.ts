import { brilliant } from '../stage/brilliant.ts';
import { drawn } from '../stage/element.ts';
import { plate } from '../stage/plate.ts';
import type { Skin } from './skin.ts';

/** Carat's own: everything is cut from one stone. */
export const GEM: Skin = {
  plate,
  setting: (initial) => [initial === null ? brilliant('bed') : brilliant('stone', letter(initial))],
  rays: true,
  spikes: true,
  pixels: false,
  splinters: 1,
  motion: 'bloom',
};

function letter(initial: string): SVGElement {
  const text = drawn('text', {
    x: 50,
    y: 50,
    dy: '.36em',
    'text-anchor': 'middle',
    class: 'initial',
  });
  text.textContent = initial;
  return text;
}
