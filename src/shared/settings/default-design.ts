import { DEFAULT_SOUND } from './default-sound.ts';
import type { WidgetKind } from './design-kinds.ts';
import type {
  Look,
  OverlayDesign,
  StageDesign,
  TierRule,
  WidgetDesign,
  WidgetOf,
} from './overlay-design.ts';

/*
 * What the overlay looks like before anybody has changed it. Written out, so that pages and the
 * empty live state have it without the schema; a test holds the two together.
 */

const DEFAULT_LOOK: Look = {
  theme: 'gem',
  accent: null,
  surface: null,
  text: null,
  font: 'theme',
  size: 100,
  motion: 'theme',
};

type Boxed = Pick<WidgetDesign, 'id' | 'visible' | 'box' | 'alignX' | 'alignY' | 'look'>;

function boxed(id: string, x: number, y: number, width: number, height: number): Boxed {
  const box = { x, y, width, height };
  return { id, visible: true, box, alignX: 'middle', alignY: 'middle', look: null };
}

const OPTIONS: { readonly [K in WidgetKind]: Omit<WidgetOf<K>, keyof Boxed> } = {
  alerts: { kind: 'alerts' },
  goal: {
    kind: 'goal',
    title: 'Goal',
    unit: 'diamonds',
    giftId: null,
    target: null,
    segments: 5,
    reset: 'session',
    end: 'go-on',
    reachedText: 'Goal reached!',
  },
  top: { kind: 'top', title: 'Top gifters', period: 'session', rows: 5, values: true },
  latest: { kind: 'latest', title: 'Latest gifts', rows: 5, least: 0 },
  totals: { kind: 'totals', text: '{diamonds} diamonds', period: 'session', plate: false },
  rain: { kind: 'rain', most: 40, least: 0 },
  combo: { kind: 'combo', from: 5 },
};

/** A new widget of a kind, with everything as it comes. */
export function newWidget(kind: WidgetKind, id: string, box = WHOLE_STAGE): WidgetDesign {
  const { x, y, width, height } = box;
  return { ...boxed(id, x, y, width, height), ...OPTIONS[kind] } as WidgetDesign;
}

const WHOLE_STAGE = { x: 0, y: 0, width: 1_000, height: 1_000 };

function widget<K extends WidgetKind>(
  kind: K,
  [x, y, width, height]: readonly [number, number, number, number],
  more: Partial<WidgetOf<K>> = {},
): WidgetDesign {
  return { ...newWidget(kind, kind, { x, y, width, height }), ...more } as WidgetDesign;
}

function stage(
  id: string,
  name: string,
  [width, height]: readonly [number, number],
  widgets: WidgetDesign[],
): StageDesign {
  return { id, name, width, height, look: DEFAULT_LOOK, widgets };
}

/**
 * An upright and a lying stage. What covers the picture most (rain, lists) waits to be switched on;
 * the platform's own controls lie over the lower fifth and the right edge of an upright stream.
 */
export const DEFAULT_STAGES: StageDesign[] = [
  stage(
    'vertical',
    'Vertical',
    [1080, 1920],
    [
      widget('rain', [0, 0, 1_000, 1_000], { visible: false }),
      widget('latest', [30, 387, 460, 125], { visible: false, alignX: 'left', rows: 3 }),
      widget('top', [510, 387, 460, 125], { visible: false, rows: 3 }),
      widget('totals', [80, 125, 460, 34], { visible: false, alignX: 'left' }),
      widget('goal', [80, 60, 840, 60]),
      widget('combo', [620, 565, 350, 180], { visible: false }),
      widget('alerts', [0, 0, 1_000, 1_000]),
    ],
  ),
  stage(
    'horizontal',
    'Horizontal',
    [1920, 1080],
    [
      widget('rain', [0, 0, 1_000, 1_000], { visible: false }),
      widget('latest', [15, 330, 215, 340], { visible: false, alignX: 'left', rows: 4 }),
      widget('top', [770, 40, 215, 340], { visible: false, alignY: 'top' }),
      widget('totals', [20, 40, 240, 70], { visible: false, alignX: 'left' }),
      widget('goal', [330, 30, 340, 90]),
      widget('combo', [760, 430, 220, 320], { visible: false }),
      widget('alerts', [0, 0, 1_000, 1_000]),
    ],
  ),
];

const tier = (from: number): TierRule => ({
  from,
  line1: '{name}',
  line2: '{gift} {coins}',
  media: null,
});

export const DEFAULT_TIERS: [TierRule, TierRule, TierRule, TierRule, TierRule] = [
  tier(0),
  tier(10),
  tier(100),
  tier(1_000),
  tier(10_000),
];

export const DEFAULT_DESIGN: OverlayDesign = {
  stages: DEFAULT_STAGES,
  alerts: { tiers: DEFAULT_TIERS, gifts: [], safeWording: false, safeWords: [] },
  media: [],
  sound: DEFAULT_SOUND,
  sounds: [],
  ownCss: null,
};
