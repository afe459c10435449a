import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import type { Tier } from '../../../shared/overlay/tiers.ts';
import type { PlateSize } from './plate.ts';
import type { Spikes } from './spikes.ts';

/** How a card is built: `strip` and `row` have the gift beside the words, `tower` above them. */
export interface Look {
  readonly layout: 'strip' | 'row' | 'tower';
  readonly plate: PlateSize;
  /** Diameter of the gift's setting. */
  readonly setting: number;
  /** Splinters that fly off when the card appears. */
  readonly splinters: number;
  /** Layers of rays behind it. */
  readonly rays: 0 | 1 | 2;
  /** Spikes that stand out behind the setting. */
  readonly spikes: Spikes | null;
}

const strip = { layout: 'strip', rays: 0, spikes: null } as const;
const row = { ...strip, layout: 'row' } as const;
const tower = { layout: 'tower' } as const;

const LANE: Readonly<Record<Tier, Look>> = {
  1: { ...strip, plate: size(50, 11.6, 2.6, 0.7, false), setting: 12.6, splinters: 0 },
  2: { ...strip, plate: size(55, 13.8, 3.4, 1, false), setting: 15.6, splinters: 5 },
  3: { ...strip, plate: size(56, 13.8, 3.4, 1, true), setting: 16, splinters: 6 },
  4: { ...strip, plate: size(56, 13.8, 3.4, 1, true), setting: 16, splinters: 8 },
  5: { ...strip, plate: size(56, 13.8, 3.4, 1, true), setting: 16, splinters: 8 },
};

const MAIN: Readonly<Record<Tier, Look>> = {
  1: LANE[1],
  2: LANE[2],
  3: { ...row, plate: size(86, 25, 5.6, 1.5, true), setting: 30, splinters: 12 },
  4: {
    ...tower,
    plate: size(86, 29, 7, 1.8, true),
    setting: 40,
    splinters: 18,
    rays: 1,
    spikes: { count: 5, spread: 128, reach: 86 },
  },
  5: {
    ...tower,
    plate: size(94, 34, 8.4, 2.3, true),
    setting: 47,
    splinters: 28,
    rays: 2,
    spikes: { count: 9, spread: 168, reach: 76 },
  },
};

/** All measures are in the stage's unit, of which its shorter side has a hundred or more. */
export function lookOf(view: AlertView): Look {
  return (view.place === 'main' ? MAIN : LANE)[view.tier];
}

function size(
  width: number,
  height: number,
  cut: number,
  bevel: number,
  double: boolean,
): PlateSize {
  return { width, height, cut, bevel, double };
}
