import { element } from '../stage/element.ts';
import type { Skin } from './skin.ts';

/** Layers of a plate that a theme's style sheet may use as it likes: tape, bunting, light. */
const LAYERS = ['base', 'trim', 'deco'] as const;

/** A theme that is drawn by its style sheet. */
export function sheetSkin(own: Omit<Skin, 'plate' | 'setting'>): Skin {
  return {
    ...own,
    plate: () => element('div', 'plate', ...LAYERS.map((layer) => element('i', `layer ${layer}`))),
    setting: (initial) => [
      element('i', 'bed'),
      ...(initial === null ? [] : [element('span', 'letter', initial)]),
    ],
  };
}
