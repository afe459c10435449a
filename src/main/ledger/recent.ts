/** A map that keeps its newest entries only: what was set or touched longest ago goes first. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

export function createRecent<K, V>(limit: number): Recent<K, V> {
  const map = new Map<K, V>();
  return {
    get: (key) => map.get(key),
    set: (key, value) => {
      map.delete(key);
      map.set(key, value);
      if (map.size > limit) {
        for (const oldest of map.keys()) {
          map.delete(oldest);
          break;
        }
      }
    },
  };
}
