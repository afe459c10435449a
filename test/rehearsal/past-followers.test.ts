import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastFollowers } from '../../src/main/rehearsal/past-followers.ts';
import { projectFollowers } from '../../src/shared/eligibility/projection.ts';

test('the demo’s followers are on their way to a thousand, with a day on which they arrive', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (stream) => {
      const log = pastFollowers('2026-11-21', () => stream.next().value);
      expect(log.at(-1)?.day).toBe('2026-11-21');
      for (const [index, { day, count }] of log.entries()) {
        const before = log[index - 1];
        expect(before === undefined || (before.day < day && before.count <= count)).toBe(true);
      }
      expect(projectFollowers(log, 1_000_000, '2026-11-21').kind).not.toBe('reached');
    }),
  );
});

test('with usual luck there is a day', () => {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const log = pastFollowers('2026-11-21', random);
  expect(projectFollowers(log, 1_000, '2026-11-21').kind).toBe('projected');
});
