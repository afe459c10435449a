/** A map of bounded size that keeps what was set last. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * Holds at least the last `limit` keys and at most twice as many. Two generations instead of one
 * queue: dropping the oldest key of a large Map one by one grows slow, dropping a Map whole does not.
 */
export function createRecent<K, V>(limit: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  return {
    get: (key) => young.get(key) ?? old.get(key),
    set: (key, value) => {
      young.set(key, value);
      if (young.size < limit) return;
      old = young;
      young = new Map();
    },
  };
}
