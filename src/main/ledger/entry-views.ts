import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import { ACCOUNTS } from '../../shared/ledger/account.ts';
import { type Entry, type OwnEntry, postings } from '../../shared/ledger/entry.ts';
import type { EntryView } from '../../shared/ledger/entry-view.ts';
import { prepareRows } from '../storage/rows.ts';
import { createAnswers } from './answers.ts';
import { CHAIN_START, chainHash } from './chain.ts';
import type { StoredEntry } from './entry-reader.ts';
import type { OpenLedger } from './open-ledger.ts';
import { SumsDamaged } from './sums/sums.ts';

/** Entries as a page shows them. @throws SumsDamaged when one is not as it was booked */
export type ViewEntries = (stored: readonly StoredEntry[]) => EntryView[];

export function createViewEntries(ledger: OpenLedger): ViewEntries {
  const { db, catalogue, people, sessions } = ledger;
  const answersTo = createAnswers(db);
  const hashes = prepareRows(
    db,
    ['seq', 'lower(hex(hash))'],
    'FROM entry WHERE seq IN (SELECT value - 1 FROM json_each(?))',
  );
  return (stored) => {
    const seqs = JSON.stringify(stored.map(({ entry }) => entry.seq));
    const before = new Map(hashes(seqs).map(([seq, hash]) => [Number(seq), String(hash)]));
    for (const one of stored) verify(one, before);
    const names = people.names(stored.flatMap(({ entry }) => giftOf(entry)?.sender ?? []));
    const answers = answersTo(stored.map(({ entry }) => entry.seq));
    return stored.map(({ entry, hash }) => {
      const about = giftOf(entry);
      const own = answers.filter(({ of }) => of === entry.seq);
      return {
        ...bookedPart(entry),
        gift: about && {
          id: about.gift,
          name: about.giftName ?? catalogue.find(about.gift)?.name ?? about.gift,
          price: about.price,
        },
        count: about?.count ?? null,
        from: about && { id: about.sender, name: names.get(about.sender) ?? about.sender },
        source: entry.kind === 'gift' ? entry.source : null,
        session: about === null ? null : sessions.of(about.entry),
        of: entry.kind === 'gift' ? null : entry.of,
        answers: own.map(({ seq }) => seq),
        undone: own.some(({ kind }) => kind === 'undo'),
        facts: entry.kind === 'gift' ? null : entry.facts,
        hash,
      };
    });
  };
}

function verify({ entry, hash }: StoredEntry, before: ReadonlyMap<number, string>): void {
  const previous = entry.seq === 1 ? CHAIN_START : before.get(entry.seq - 1);
  if (previous === undefined || chainHash(previous, entry) !== hash) {
    throw new SumsDamaged(`entry ${entry.seq} is not as it was booked`);
  }
}

function bookedPart(entry: Entry) {
  const { seq, kind, at, bookedAt, card, coins } = entry;
  return {
    seq,
    kind,
    at,
    bookedAt,
    card,
    coins,
    diamonds: diamondsText(diamonds(entry.diamonds)),
    sign: signOf(entry),
  };
}

function signOf(entry: Entry): -1 | 0 | 1 {
  for (const { from, to } of postings(entry)) {
    if (to === ACCOUNTS.available) return 1;
    if (from === ACCOUNTS.available) return -1;
  }
  return 0;
}

/** The gift that an entry is, or is about. */
function giftOf(entry: Entry) {
  if (entry.kind === 'gift') {
    const { seq, gift, giftName, price, count, sender } = entry;
    return { entry: seq, gift, giftName, price, count, sender };
  }
  const { subject }: OwnEntry = entry;
  return subject === null ? null : { ...subject, giftName: null };
}
