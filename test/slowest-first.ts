import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take the longest. Begun last, each would be waited for while the rest is idle. */
const SLOWEST = [
  'dashboard/pages-of-gifts',
  'dashboard/readable',
  'flow/kill',
  'dashboard/pages-of-setting-up',
  'dashboard/pages-of-money',
  'dashboard/reachable',
  'dashboard/by-keys',
  'overlay/contact-sheets',
  'overlay/themes',
  'flow/flips',
  'overlay/alerts',
  'overlay/widgets',
  'overlay/connection',
  'overlay/sound',
  'overlay/commands',
  'flow/backups-killed',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = SLOWEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place < 0 ? SLOWEST.length : place;
}

/** Vitest knows how long a file takes only where it has run before; a new clone does not. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
