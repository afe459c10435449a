import type { Delta } from '../../src/shared/live/delta.ts';
import { DEFAULT_DESIGN } from '../../src/shared/settings/default-design.ts';
import type { Theme } from '../../src/shared/settings/design-kinds.ts';
import type {
  Look,
  OverlayDesign,
  StageDesign,
  WidgetDesign,
} from '../../src/shared/settings/overlay-design.ts';
import { giftDelta } from './theatre.ts';

/** 40 accents on one letter. */
const PILED = `Z${'\u0301\u0323\u0308\u0330'.repeat(10)}algo`;
export const NAMES = [
  'Mara',
  'Benedikta von Hohenfels-Liebenstein zu Aschach',
  '🦄💖🌈✨🔥',
  'ليلى بنت عبد الرحمن',
  PILED,
  'sam',
  'Александра Петровна',
] as const;

export function stageOf(upright: boolean): StageDesign {
  const [vertical, horizontal] = DEFAULT_DESIGN.stages;
  if (vertical === undefined || horizontal === undefined) throw new Error('two stages');
  return upright ? vertical : horizontal;
}

/** A stage of one theme on which every widget shows itself. */
export function fullDesign(theme: Theme, upright: boolean): OverlayDesign {
  const stage = stageOf(upright);
  const widgets = stage.widgets.map((widget): WidgetDesign => ({ ...widget, visible: true }));
  return {
    ...DEFAULT_DESIGN,
    stages: [{ ...stage, look: { ...stage.look, theme }, widgets }],
  };
}

/** An upright stage with these widgets on it; what `look` does not say is as it is at first. */
export function stageWith(look: Partial<Look>, ...widgets: WidgetDesign[]): OverlayDesign {
  const stage = stageOf(true);
  return { ...DEFAULT_DESIGN, stages: [{ ...stage, look: { ...stage.look, ...look }, widgets }] };
}

/** A LIVE in full swing, without any gift that is just coming in. */
export function inFullSwing(): Delta[] {
  const top = NAMES.map((name, i) => ({
    id: `u${i}`,
    name,
    gifts: 9 - i,
    coins: i === 0 ? 29_970_999 : Math.round(41_000 / (i + 1)),
  }));
  const session = {
    id: 1,
    name: null,
    startedAt: 0,
    endedAt: null,
    gifts: 1_286,
    coins: 38_412,
    diamonds: 38_412_000,
    gifters: 87,
    unpriced: 0,
  };
  const gifts = ['5655', '5658', '6267', 'zzz', '6369'].map((id, i) => {
    const names = { '5655': 'Rose', '5658': 'Perfume', '6267': 'Corgi', zzz: 'Moon Cat Deluxe' };
    const name = names[id as keyof typeof names] ?? 'Lion';
    const delta = giftDelta({
      key: `old ${i}`,
      id,
      name,
      coins: 1,
      age: 120_000,
      running: 1 + i * 37,
    });
    if (delta.type !== 'gift') throw new Error('no gift');
    const from = { id: `u${i}`, name: NAMES[i] ?? '' };
    return { ...delta, gift: { ...delta.gift, from, seq: i } };
  });
  return [
    { type: 'goal', goal: { target: 50_000 } },
    { type: 'session', session, top, cards: [] },
    ...gifts,
  ];
}

/** Gifts that make every part of the stage show something. */
export function arriving(round: string): Delta[] {
  const from = (delta: Delta, name: string): Delta =>
    delta.type === 'gift' ? { ...delta, gift: { ...delta.gift, from: { id: name, name } } } : delta;
  return [
    from(giftDelta({ key: `${round} a`, id: '5655', coins: 1, running: 9 }), NAMES[3]),
    from(giftDelta({ key: `${round} b`, id: '5658', name: 'Perfume', coins: 20 }), NAMES[1]),
    from(
      giftDelta({ key: `${round} c`, id: '6267', name: 'Corgi', coins: 299, running: 2 }),
      NAMES[0],
    ),
    from(
      giftDelta({
        key: `${round} d`,
        id: '5487',
        name: 'Finger Heart',
        coins: 5,
        running: 128,
        streak: 'running',
      }),
      NAMES[2],
    ),
  ];
}
