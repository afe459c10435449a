import { readFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import { writeWhole } from '../whole-file.ts';

/** A JSON document on disk. lowdb's own JSONFile leaves out the flush: a power cut can empty it. */
export function jsonFile(path: string): Adapter<unknown> {
  return {
    read: async () => JSON.parse(await readFile(path, 'utf8')),
    write: (document) => writeWhole(path, `${JSON.stringify(document, null, 2)}\n`),
  };
}
