import type { CallName } from '../../shared/contract/calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Handlers } from '../contract/handlers.ts';
import type { Rehearsal } from './rehearsal.ts';

interface Parts {
  readonly rehearsal: Rehearsal;
  /** What can be given; null where the price is not known. */
  readonly gifts: () => Promise<
    Answer<readonly { readonly id: string; readonly name: string; readonly coins: number | null }[]>
  >;
}

/** The dashboard's calls about the rehearsal. */
export function rehearsalHandlers({
  rehearsal,
  gifts,
}: Parts): Handlers<Extract<CallName, `rehearsal.${string}`>> {
  const show = () => ({ ok: true, value: rehearsal.view() }) as const;
  return {
    'rehearsal.get': show,
    'rehearsal.start': ({ pace }) =>
      rehearsal.start(pace) ? show() : { ok: false, failure: failure('rehearsal-live') },
    'rehearsal.stop': async () => {
      await rehearsal.leave();
      return show();
    },
    'rehearsal.buy': ({ viewer, coins }) => {
      rehearsal.buy(viewer, coins);
      return show();
    },
    'rehearsal.give': async ({ viewer, giftId, count }) => {
      const known = await gifts();
      if (!known.ok) return known;
      const gift = known.value.find(({ id }) => id === giftId);
      if (gift === undefined) return { ok: false, failure: failure('bad-input') };
      const { coins } = gift;
      if (coins === null) return { ok: false, failure: failure('price-unknown') };
      const missing = rehearsal.give(viewer, { ...gift, coins }, count);
      if (missing === null) return show();
      return { ok: false, failure: failure('rehearsal-coins', String(missing)) };
    },
  };
}
