import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Failure, failure } from '../../shared/contract/failure.ts';
import type { DocumentKind } from './document-kind.ts';

/** What was found on disk: the value in force, the document as it stands, what to tell. */
export interface ReadDocument<T> {
  readonly value: T;
  readonly document: unknown;
  readonly notices: readonly Failure[];
  /** A document that is neither readable nor movable must not be written over. */
  readonly writable: boolean;
}

/**
 * Reads a document. No file means the defaults; a file that does not read or does not fit its
 * schema is kept aside as `<name>.broken-<time>.json`, the defaults are used, and a notice says so.
 * @param now milliseconds since 1970, for the name of the file kept aside
 */
export async function readDocument<T>(
  path: string,
  file: Adapter<unknown>,
  kind: DocumentKind<T>,
  now: number,
): Promise<ReadDocument<T>> {
  try {
    const document = await file.read();
    return { value: kind.schema.parse(document), document, notices: [], writable: true };
  } catch (error) {
    if (isMissing(error)) return defaults(kind, [], true);
    return setAside(path, kind, now);
  }
}

async function setAside<T>(
  path: string,
  kind: DocumentKind<T>,
  now: number,
): Promise<ReadDocument<T>> {
  const time = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(dirname(path), `${basename(path, '.json')}.broken-${time}.json`);
  try {
    await rename(path, aside);
    return defaults(kind, [failure(kind.setAside, basename(aside))], true);
  } catch {
    return defaults(kind, [failure(kind.unwritable, path)], false);
  }
}

function defaults<T>(
  kind: DocumentKind<T>,
  notices: readonly Failure[],
  writable: boolean,
): ReadDocument<T> {
  return { value: kind.schema.parse({}), document: {}, notices, writable };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
