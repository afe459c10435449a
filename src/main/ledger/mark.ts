import { join } from 'node:path';
import { type AnchorMark, openAnchor } from './anchor.ts';
import { ANCHOR_FILE } from './file-names.ts';

/**
 * How far the ledger of a folder has come, by its anchor alone: known also while the ledger is
 * halted or in use. null when there is no such file, or none that can be read.
 */
export function markIn(dir: string): AnchorMark | null {
  try {
    const anchor = openAnchor(join(dir, ANCHOR_FILE));
    const mark = anchor.read();
    anchor.close();
    return mark;
  } catch {
    return null;
  }
}
