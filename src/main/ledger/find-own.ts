import { ENTRY_KINDS } from '../../shared/ledger/entry.ts';
import { prepareRows } from '../storage/rows.ts';
import { ENTRY_COLUMNS, type StoredEntry, storedEntry } from './entry-reader.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Wanted } from './wanted-entries.ts';

/** Entries that a person made are few: they are read and looked at one by one. */
export function findOwn(ledger: OpenLedger, wanted: Wanted, limit: number): StoredEntry[] {
  const kinds = wanted.kinds.filter((kind) => kind !== 'gift').map((kind) => ENTRY_KINDS[kind]);
  const read = prepareRows(
    ledger.db,
    ENTRY_COLUMNS,
    `FROM entry WHERE kind <> 1 AND kind IN (SELECT value FROM json_each(?))
       AND at >= ? AND at < ? AND entry.seq < ? ORDER BY entry.seq DESC LIMIT ?`,
  );
  const found: StoredEntry[] = [];
  let before = wanted.before;
  while (found.length < limit) {
    const rows = read(JSON.stringify(kinds), wanted.from, wanted.to, before, 1_000);
    found.push(...rows.map(storedEntry).filter((stored) => isWantedOwn(stored, wanted)));
    if (rows.length < 1_000) break;
    before = Number(rows.at(-1)?.[0]);
  }
  return found.slice(0, limit);
}

function isWantedOwn({ entry }: StoredEntry, wanted: Wanted): boolean {
  if (entry.kind === 'gift') return false;
  const { subject } = entry;
  if (wanted.gift !== null && subject?.gift !== wanted.gift) return false;
  if (wanted.gifter !== null && subject?.sender !== wanted.gifter) return false;
  if (wanted.session !== null) {
    const place = subject?.entry ?? 0;
    if (place < wanted.session.first || place >= wanted.session.end) return false;
  }
  if (wanted.text === null) return true;
  const { gifts, gifters, seq, text } = wanted.text;
  if (entry.seq === seq) return true;
  if (subject !== null && (gifts.includes(subject.gift) || gifters.includes(subject.sender))) {
    return true;
  }
  return JSON.stringify(entry.facts).toLocaleLowerCase().includes(text);
}
