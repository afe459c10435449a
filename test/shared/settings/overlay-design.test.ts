import { expect, it } from 'vitest';
import { DEFAULT_DESIGN, newWidget } from '../../../src/shared/settings/default-design.ts';
import { WIDGET_KINDS } from '../../../src/shared/settings/design-kinds.ts';
import {
  type OverlayDesign,
  overlayDesignSchema,
} from '../../../src/shared/settings/overlay-design.ts';

const [upright] = DEFAULT_DESIGN.stages;
if (upright === undefined) throw new Error('there is no stage');

it('an empty document is the default that pages have without the schema', () => {
  expect(overlayDesignSchema.parse({})).toEqual(DEFAULT_DESIGN);
});

it('a widget that says only what it is and where is filled in as a new one is', () => {
  const box = { x: 1, y: 2, width: 300, height: 400 };
  const stages = [{ ...upright, widgets: WIDGET_KINDS.map((kind) => ({ kind, id: kind, box })) }];
  const [read] = overlayDesignSchema.parse({ stages }).stages;
  expect(read?.widgets).toEqual(WIDGET_KINDS.map((kind) => newWidget(kind, kind, box)));
});

it.each<[string, (design: OverlayDesign) => unknown]>([
  ['two stages of one address', ({ stages }) => ({ stages: [...stages, upright] })],
  ['no stage', () => ({ stages: [] })],
  [
    'two widgets of one id',
    () => ({
      stages: [{ ...upright, widgets: [newWidget('goal', 'a'), newWidget('top', 'a')] }],
    }),
  ],
  [
    'tiers that do not rise',
    ({ alerts }) => ({
      alerts: { ...alerts, tiers: alerts.tiers.map((tier) => ({ ...tier, from: 5 })) },
    }),
  ],
  [
    'a colour that could be more than one',
    () => ({ stages: [{ ...upright, look: { accent: 'red;} *{' } }] }),
  ],
  ['an id that an address cannot hold', () => ({ stages: [{ ...upright, id: '../x' }] })],
])('%s is refused', (_, change) => {
  expect(overlayDesignSchema.safeParse(change(DEFAULT_DESIGN)).success).toBe(false);
});
