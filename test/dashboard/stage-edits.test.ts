import { describe, expect, it } from 'vitest';
import {
  moved,
  movedBox,
  resizedBox,
  withCopy,
  withNewWidget,
  withoutWidget,
  withStage,
} from '../../src/renderer/dashboard/pages/overlay/stages/edits.ts';
import { DEFAULT_DESIGN } from '../../src/shared/settings/default-design.ts';
import { overlayDesignSchema } from '../../src/shared/settings/overlay-design.ts';

const [stage] = DEFAULT_DESIGN.stages;
if (stage === undefined) throw new Error('there is no stage');
const box = { x: 100, y: 200, width: 300, height: 100 };

describe('a box', () => {
  it('stays on the stage, however far it is dragged', () => {
    expect(movedBox(box, -5_000, 5_000, false)).toEqual({ ...box, x: 0, y: 900 });
    expect(resizedBox(box, 5_000, 5_000)).toEqual({ ...box, width: 900, height: 800 });
    expect(resizedBox(box, -5_000, -5_000)).toEqual({ ...box, width: 40, height: 40 });
  });

  it('snaps to edges and the middle when a pointer leads it, and not when keys do', () => {
    expect(movedBox(box, 245, -195, true)).toMatchObject({ x: 350, y: 0 });
    expect(movedBox(box, 245, -195, false)).toMatchObject({ x: 345, y: 5 });
  });
});

describe('a stage', () => {
  it('gets another widget of a kind under an id of its own, on top', () => {
    const next = withNewWidget(withNewWidget(stage, 'goal'), 'goal');
    expect(next.widgets.slice(-2).map(({ id }) => id)).toEqual(['goal-2', 'goal-3']);
    const design = withStage(DEFAULT_DESIGN, stage.id, () => next);
    expect(overlayDesignSchema.parse(design)).toEqual(design);
  });

  it('changes the order by one place, and not beyond its ends', () => {
    const order = (one: typeof stage) => one.widgets.map(({ id }) => id);
    const [first = '', second = ''] = order(stage);
    expect(order(moved(stage, first, 1)).slice(0, 2)).toEqual([second, first]);
    expect(moved(stage, first, -1)).toBe(stage);
    expect(order(withoutWidget(stage, first))).not.toContain(first);
  });

  it('is copied under an address of its own', () => {
    const twice = withCopy(withCopy(DEFAULT_DESIGN, stage, 'A'), stage, 'B');
    expect(twice.stages.map(({ id }) => id)).toEqual([
      'vertical',
      'horizontal',
      'stage',
      'stage-2',
    ]);
    expect(overlayDesignSchema.parse(twice)).toEqual(twice);
  });
});
