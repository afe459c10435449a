import { eligibilityHandlers } from '../../../src/main/eligibility/eligibility-handlers.ts';
import type { EligibilityStore } from '../../../src/main/eligibility/eligibility-store.ts';
import type { CallInput, CallOutput } from '../../../src/shared/contract/calls.ts';
import type { ELIGIBILITY_CALLS } from '../../../src/shared/contract/eligibility-calls.ts';
import { failure } from '../../../src/shared/contract/failure.ts';
import {
  type EligibilityDocument,
  eligibilitySchema,
} from '../../../src/shared/eligibility/eligibility-document.ts';
import { totalsOf } from './totals.ts';
import { NOW, type World } from './world.ts';

type Name = keyof typeof ELIGIBILITY_CALLS;
type Calls = { readonly [N in Name]: (input: CallInput<N>) => Promise<CallOutput<N>> };

/** The real handlers over the world's document: they need no disk and no window. */
export function eligibilityOf(world: World): Calls {
  let sets = 0;
  const handlers = eligibilityHandlers({
    eligibility: storeIn(world),
    now: () => NOW,
    zone: () => world.info.timeZone,
    newId: () => {
      sets += 1;
      return `set-${sets}`;
    },
    sessions: async () =>
      world.lives === null
        ? { ok: false, failure: failure('ledger-halted') }
        : { ok: true, value: world.lives },
    totals: async (query) => ({ ok: true, value: totalsOf(world, query) }),
  });
  const answered = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (input: unknown) => {
      const answer = await (handle as (given: unknown) => ReturnType<typeof handle>)(input);
      if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
      return answer.value;
    },
  ]);
  return Object.fromEntries(answered) as Calls;
}

function storeIn(world: World): EligibilityStore {
  const change = async (step: (now: EligibilityDocument) => EligibilityDocument) => {
    world.eligibility = eligibilitySchema.parse(step(world.eligibility));
    return { ok: true as const, value: world.eligibility };
  };
  return {
    name: 'eligibility.json',
    replaced: (replace) => replace(),
    get: () => world.eligibility,
    set: (next) => change(() => next),
    change,
    settled: async () => undefined,
    onChange: () => () => undefined,
  };
}
