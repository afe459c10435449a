import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../src/shared/live/catch-up.ts';
import type { SequencedDelta } from '../../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE } from '../../../src/shared/live/live-state.ts';

const at = (seq: number) => ({ seq, state: EMPTY_LIVE_STATE });

/** A goal of as many diamonds as the number says: the state tells what was applied last. */
function goals(...seqs: number[]): SequencedDelta[] {
  return seqs.map((seq) => ({ type: 'goal', goal: { target: seq }, seq }));
}

function caughtUp(from: number, ...seqs: number[]) {
  const { position, fresh } = catchUp(at(from), goals(...seqs));
  return {
    seq: position.seq,
    goal: position.state.goal?.target,
    fresh: fresh.map(({ seq }) => seq),
  };
}

describe('catching up with the feed', () => {
  it('applies what comes next, in order', () => {
    expect(caughtUp(4, 5, 6)).toEqual({ seq: 6, goal: 6, fresh: [5, 6] });
  });

  it('passes over what it knows', () => {
    expect(caughtUp(5, 4, 5, 6)).toEqual({ seq: 6, goal: 6, fresh: [6] });
    expect(caughtUp(9, 4, 5)).toEqual({ seq: 9, goal: undefined, fresh: [] });
  });

  it('ends before the first number that is missing', () => {
    expect(caughtUp(4, 5, 7, 8)).toEqual({ seq: 5, goal: 5, fresh: [5] });
    expect(caughtUp(4, 6)).toEqual({ seq: 4, goal: undefined, fresh: [] });
  });

  it('comes to the same place however the numbers are cut, repeated or overlap', () => {
    const cuts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 20 });
    fc.assert(
      fc.property(cuts, (frames) => {
        let position = at(0);
        let reached = 0;
        for (const [from, count] of frames) {
          const numbers = Array.from({ length: count }, (_, index) => from + index);
          ({ position } = catchUp(position, goals(...numbers)));
          if (from <= reached + 1) reached = Math.max(reached, from + count - 1);
        }
        expect(position.seq).toBe(reached);
        expect(position.state.goal?.target ?? 0).toBe(reached);
      }),
    );
  });
});
