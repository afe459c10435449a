import { expect, test } from 'vitest';
import { createHandover } from '../../src/main/sources/handover.ts';
import { type ObservedIntake, observeIntake } from './observed-intake.ts';

function handoverTo(intake: ObservedIntake) {
  const pressed: boolean[] = [];
  const handover = createHandover({
    source: 'somewhere',
    submit: intake.deps.submit,
    log: intake.deps.log,
    onPressed: (now) => pressed.push(now),
  });
  return { handover, pressed };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('what arrives in one turn goes as one batch', async () => {
  const intake = observeIntake();
  const { handover } = handoverTo(intake);
  for (const number of numbers(7)) handover.push(number, 1);
  await handover.finish();
  expect(intake.batches).toEqual([7]);
});

test('a large turn is split into batches of 500, in order', async () => {
  const intake = observeIntake();
  const { handover } = handoverTo(intake);
  for (const number of numbers(1_201)) handover.push(number, 1);
  await handover.finish();
  expect(intake.batches).toEqual([500, 500, 201]);
  expect(intake.taken).toEqual(numbers(1_201));
});

test.each(['refuse', 'throw'] as const)(
  'an intake that does %s gets everything later, once and in order',
  async (mode) => {
    const intake = observeIntake();
    const { handover, pressed } = handoverTo(intake);
    intake.mode = mode;
    for (const number of numbers(3)) handover.push(number, 1);
    await intake.until(() => intake.refusals === 2);
    handover.push(3, 1);
    expect(handover.pressed()).toBe(true);
    intake.mode = 'take';
    await intake.until(() => intake.taken.length === 4);
    expect(intake.taken).toEqual(numbers(4));
    await handover.finish();
    expect(pressed).toEqual([true, false]);
  },
);

test('many messages, or few but very long ones, ask for a pause until they are taken', async () => {
  for (const [count, length] of [
    [2_000, 1],
    [5, 1_000_000],
  ] as const) {
    const intake = observeIntake();
    const { handover, pressed } = handoverTo(intake);
    for (const number of numbers(count)) handover.push(number, length);
    expect(pressed).toEqual([true]);
    await handover.finish();
    expect(pressed).toEqual([true, false]);
  }
});

test('beyond 10,000 messages it says that one was lost, and keeps those it has', async () => {
  const intake = observeIntake();
  const { handover } = handoverTo(intake);
  for (const number of numbers(10_000)) expect(handover.push(number, 1)).toBe(true);
  expect(handover.push(10_000, 1)).toBe(false);
  await handover.finish();
  expect(intake.taken).toEqual(numbers(10_000));
});

test('an end does not wait for ever for an intake that takes nothing', async () => {
  const intake = observeIntake();
  const { handover } = handoverTo(intake);
  intake.mode = 'refuse';
  for (const number of numbers(3)) handover.push(number, 1);
  expect(await handover.finish()).toBe(3);
  expect(intake.refusals).toBeGreaterThan(5);
});
