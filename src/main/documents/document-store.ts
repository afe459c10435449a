import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import type { DocumentKind } from './document-kind.ts';
import { jsonFile } from './json-file.ts';
import { keepUnknown } from './keep-unknown.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** One JSON document: in memory for reading, on disk before a change counts. */
export interface DocumentStore<T> {
  /** The file's name in the data folder. */
  readonly name: string;
  get(): T;
  /** Replaces the document. On disk when it answers; on a failure nothing has changed. */
  set(next: T): Promise<Answer<T>>;
  /** Like `set`, from the document as it is when its turn comes: no change made meanwhile is lost. */
  change(step: (now: T) => T): Promise<Answer<T>>;
  /** Resolves when all that was asked for until now is written, or has failed. */
  settled(): Promise<void>;
  /** Called after each change is on disk; a document that says the same is no change. The function it returns stops that. */
  onChange(listener: (next: T, before: T) => void): () => void;
  /**
   * Runs `replace` in its turn, which may put another file in the document's place, and reads what
   * is there then. Nothing is written meanwhile.
   */
  replaced(replace: () => Promise<void>): Promise<void>;
}

/**
 * Opens a document in `dir`, which is made if need be. It always opens; what went wrong is in the
 * notices. Fields that a newer version wrote are kept.
 * @param now milliseconds since 1970
 * @param makeUsable what to make of a value that its schema takes and this machine cannot use
 */
export async function openDocument<T>(
  dir: string,
  kind: DocumentKind<T>,
  now: number,
  makeUsable: (found: ReadDocument<T>) => ReadDocument<T> = (found) => found,
): Promise<{ readonly store: DocumentStore<T>; readonly notices: readonly Failure[] }> {
  const path = join(dir, kind.name);
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const file = jsonFile(path);
  const read = async () => makeUsable(await readDocument(path, file, kind, now));
  let found = await read();
  const document = new Low<unknown>(file, found.document);
  const save = async (next: T) => {
    if (!found.writable) return failure(kind.unwritable, path);
    return await write(document, next, failure(kind.unwritable, path));
  };
  const reread = async () => {
    found = await read();
    document.data = found.document;
    return found.value;
  };
  return { store: createStore(found.value, kind, save, reread), notices: found.notices };
}

function createStore<T>(
  initial: T,
  kind: DocumentKind<T>,
  save: (next: T) => Promise<Failure | null>,
  reread: () => Promise<T>,
): DocumentStore<T> {
  let current = initial;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(next: T, before: T) => void>();

  const turn = async (step: (now: T) => T): Promise<Answer<T>> => {
    const checked = check(step(current), kind);
    if (!checked.ok || isSame(checked.value, current)) return checked;
    const problem = await save(checked.value);
    if (problem !== null) return { ok: false, failure: problem };
    adopt(checked.value);
    return checked;
  };
  const adopt = (next: T) => {
    const before = current;
    current = next;
    for (const listener of listeners) listener(current, before);
  };

  const change: DocumentStore<T>['change'] = (step) => {
    const answer = last.then(() => turn(step));
    last = answer.catch(() => undefined);
    return answer;
  };

  const replaced: DocumentStore<T>['replaced'] = (replace) => {
    const done = last.then(async () => {
      try {
        await replace();
      } finally {
        const next = await reread();
        if (!isSame(next, current)) adopt(next);
      }
    });
    last = done.catch(() => undefined);
    return done;
  };

  return {
    name: kind.name,
    get: () => current,
    set: (next) => change(() => next),
    change,
    settled: async () => {
      await last;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replaced,
  };
}

/** Both come from the schema, with their fields in its order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function check<T>(next: T, kind: DocumentKind<T>): Answer<T> {
  const parsed = kind.schema.safeParse(next);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join(' › ') ?? null;
    return { ok: false, failure: failure('bad-input', path) };
  }
  const problem = kind.refuse?.(parsed.data) ?? null;
  return problem === null ? { ok: true, value: parsed.data } : { ok: false, failure: problem };
}

async function write(
  document: Low<unknown>,
  next: unknown,
  unwritable: Failure,
): Promise<Failure | null> {
  const before = document.data;
  document.data = keepUnknown(before, next);
  try {
    await document.write();
    return null;
  } catch (error) {
    document.data = before;
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return full ? failure('disk-full', unwritable.detail) : unwritable;
  }
}
