import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SILENT, type SpeechInput, stepSpeech } from '../../../src/shared/overlay/speech.ts';

const input = fc.oneof(
  fc.record({
    type: fc.constant('wish' as const),
    text: fc.string(),
    coins: fc.nat(500),
  }),
  fc.constantFrom<SpeechInput>({ type: 'ended' }, { type: 'tick' }, { type: 'hush' }),
);
const story = fc.array(fc.tuple(fc.nat(9_000), input), { maxLength: 120 });
const limits = fc.record({ least: fc.nat(400), perMinute: fc.integer({ min: 1, max: 30 }) });

it('never speaks above the rate, never below the least value, and one at a time', () => {
  fc.assert(
    fc.property(story, limits, (steps, rules) => {
      let speech = SILENT;
      let now = 0;
      let isBusy = false;
      const begun: number[] = [];
      const worth = new Map<string, number>();
      steps.forEach(([wait, one], index) => {
        now += wait;
        const next = one.type === 'wish' ? { ...one, text: `${index}` } : one;
        if (next.type === 'wish') worth.set(next.text, next.coins);
        if (next.type !== 'wish' && next.type !== 'tick') isBusy = false;
        const step = stepSpeech(speech, next, rules, now);
        speech = step.speech;
        expect(speech.waiting.length).toBeLessThanOrEqual(3);
        expect(speech.begun.length).toBeLessThanOrEqual(rules.perMinute);
        if (step.say === null) return;
        expect(isBusy).toBe(false);
        isBusy = true;
        begun.push(now);
        expect(worth.get(step.say)).toBeGreaterThanOrEqual(rules.least);
        const lastMinute = begun.filter((at) => now - at < 60_000);
        expect(lastMinute.length).toBeLessThanOrEqual(rules.perMinute);
      });
    }),
    { numRuns: 500 },
  );
});

const RULES = { least: 0, perMinute: 2 };
const wish = (text: string, coins: number): SpeechInput => ({ type: 'wish', text, coins });

it('speaks of the most valuable that waits, and says when the rate allows the next', () => {
  let { speech, say } = stepSpeech(SILENT, wish('first', 1), RULES, 0);
  expect(say).toBe('first');
  for (const [text, coins] of [
    ['small', 5],
    ['large', 900],
    ['middle', 50],
    ['least', 2],
  ] as const)
    ({ speech } = stepSpeech(speech, wish(text, coins), RULES, 1_000));
  ({ speech, say } = stepSpeech(speech, { type: 'ended' }, RULES, 2_000));
  expect(say).toBe('large');
  const held = stepSpeech(speech, { type: 'ended' }, RULES, 3_000);
  expect(held).toMatchObject({ say: null, wakeAt: 60_000 });
});

it('lets go of what has waited so long that its card has gone', () => {
  let { speech } = stepSpeech(SILENT, wish('long', 1), RULES, 0);
  ({ speech } = stepSpeech(speech, wish('old', 1), RULES, 1_000));
  expect(stepSpeech(speech, { type: 'ended' }, RULES, 22_000).say).toBeNull();
});
