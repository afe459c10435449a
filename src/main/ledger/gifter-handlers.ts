import type { CallName, CallOutput } from '../../shared/contract/calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { GifterRow } from '../../shared/stats/gifter-row.ts';
import { EVERYTHING, type TotalsQuery } from '../../shared/stats/totals.ts';
import type { Handlers } from '../contract/handlers.ts';
import { reading } from '../contract/reading.ts';
import type { LedgerClient } from './client.ts';

/** The dashboard's calls about the people who send gifts. */
export function gifterHandlers(
  ledger: LedgerClient,
): Handlers<Extract<CallName, `gifters.${string}`>> {
  return {
    'gifters.list': (query) => reading(ledger.gifters(query)),
    'gifters.one': (id) => gifterReport(ledger, id),
    'gifters.forget': async (id) => {
      const known = await reading(ledger.forgetGifter(id));
      if (!known.ok) return known;
      return known.value
        ? { ok: true, value: null }
        : { ok: false, failure: failure('gifter-unknown') };
    },
  };
}

async function gifterReport(
  ledger: LedgerClient,
  id: string,
): Promise<Answer<CallOutput<'gifters.one'>>> {
  const rows = async (by: TotalsQuery['by']) => {
    const query = { from: null, to: null, by, filter: { ...EVERYTHING, gifter: id } };
    return (await ledger.totals(query)).rows;
  };
  const all = await reading(
    Promise.all([findGifter(ledger, id), rows('gift'), rows('month'), rows('session')]),
  );
  if (!all.ok) return all;
  const [gifter, byGift, byMonth, bySession] = all.value;
  if (gifter === null) return { ok: false, failure: failure('gifter-unknown') };
  return { ok: true, value: { gifter, byGift, byMonth, bySession } };
}

const PAGE = 500;

/** An id may be a part of many names: the list is read on until the person comes. */
async function findGifter(ledger: LedgerClient, id: string): Promise<GifterRow | null> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await ledger.gifters({ text: id, sort: 'latest', limit: PAGE, offset });
    const found = page.rows.find((row) => row.id === id);
    if (found !== undefined) return found;
    if (offset + PAGE >= page.total) return null;
  }
}
