import { expect, it } from 'vitest';
import { createNotices } from '../../../src/main/electron/notices.ts';
import { failure } from '../../../src/shared/contract/failure.ts';

it('keeps the same message once, and tells of new ones only', () => {
  const notices = createNotices();
  let told = 0;
  notices.onChange(() => {
    told += 1;
  });
  notices.add(failure('internal', 'a'), failure('internal', 'b'));
  notices.add(failure('internal', 'a'));
  expect(notices.list()).toEqual([failure('internal', 'a'), failure('internal', 'b')]);
  expect(told).toBe(1);
});

it('keeps the newest when something fails without end', () => {
  const notices = createNotices();
  for (let count = 0; count < 1_000; count += 1) notices.add(failure('internal', String(count)));
  expect(notices.list().length).toBeLessThanOrEqual(20);
  expect(notices.list().at(-1)?.detail).toBe('999');
});
