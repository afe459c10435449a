import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { ADDRESSES } from './harness/addresses.ts';
import { filledWorld, troubledWorld } from './harness/filled.ts';
import { overflows, squeezed, violations } from './harness/readable.ts';
import { stage } from './harness/stage.ts';
import { emptyWorld } from './harness/world.ts';

const show = stage();
const WORLDS = { empty: emptyWorld, filled: filledWorld, troubled: troubledWorld };
/** What stands inside of a page is looked at where there is something. */
const CASES = (['empty', 'filled', 'troubled'] as const).flatMap((world) =>
  ADDRESSES.filter((page) => world === 'filled' || !page.includes('?')).map((page) => ({
    world,
    page,
  })),
);

describe.each(CASES)('$page, $world', ({ page, world }) => {
  it('can be read by everybody, in the dark and in the light, at any width', async () => {
    // High enough for all of it: a chart further down is drawn only when it is about to be seen.
    const open = await show({
      world: WORLDS[world](),
      hash: `#/${page}`,
      theme: 'dark',
      height: 3_000,
    });
    expect(await violations(open)).toEqual([]);
    await open.page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(open)).toEqual([]);
    for (const width of [720, 1021, 1240, 1920]) {
      await open.page.setViewportSize({ width, height: 840 });
      expect(await overflows(open), `at ${width} px`).toBe(false);
      expect(await squeezed(open), `at ${width} px`).toBe(0);
    }
    expect(open.complaints).toEqual([]);
  });
});
