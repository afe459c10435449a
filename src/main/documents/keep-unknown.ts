/**
 * Puts `next` over `before` and keeps what `next` does not know: a document that a newer version
 * has written loses nothing when an older one changes it. Lists are replaced whole.
 */
export function keepUnknown(before: unknown, next: unknown): unknown {
  if (!isRecord(before) || !isRecord(next)) return next;
  const kept: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(next)) {
    kept[key] = keepUnknown(Object.hasOwn(before, key) ? before[key] : undefined, value);
  }
  return kept;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
