import { hash } from 'node:crypto';
import { canonicalEntry, type Entry } from '../../shared/ledger/entry.ts';

/** The hash before the first entry, as hexadecimal text. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the predecessor's hash and the entry's own content, as hexadecimal text. */
export function chainHash(previous: string, entry: Entry): string {
  return hash('sha256', previous + canonicalEntry(entry));
}
