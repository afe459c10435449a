const STORED = 'carat.read-key';

/**
 * The read key from the address's fragment. It is taken out of the address bar and kept for this
 * page only, so that a reload (OBS's refresh) still has it. null when there is none.
 */
export function takeKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given === null || given === '') return sessionStorageOrNull()?.getItem(STORED) ?? null;
  const storage = sessionStorageOrNull();
  // Where nothing can be kept, the address keeps it: a reload without the key would stay dark.
  if (storage === null) return given;
  storage.setItem(STORED, given);
  history.replaceState(null, '', location.pathname + location.search);
  return given;
}

function sessionStorageOrNull(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
