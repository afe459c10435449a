import type { Theme } from '../../../shared/settings/design-kinds.ts';
import { GEM } from './gem.ts';
import { sheetSkin } from './sheet.ts';
import type { Skin } from './skin.ts';

const plain = { rays: false, spikes: false, pixels: false, splinters: 0 } as const;

const SKINS: Readonly<Record<Theme, Skin>> = {
  gem: GEM,
  neon: sheetSkin({ ...plain, rays: true, splinters: 1, motion: 'flicker' }),
  paper: sheetSkin({ ...plain, splinters: 0.6, motion: 'drop' }),
  glass: sheetSkin({ ...plain, rays: true, splinters: 0.5, motion: 'rise' }),
  pixel: sheetSkin({ ...plain, pixels: true, splinters: 0.8, motion: 'steps' }),
  minimal: sheetSkin({ ...plain, motion: 'slide' }),
  festive: sheetSkin({ ...plain, rays: true, splinters: 1.6, motion: 'pop' }),
};

export function skinOf(theme: Theme): Skin {
  return SKINS[theme];
}
