import { useMemo, useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route.ts';

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const current = () => window.location.hash;

/** The route that the window's address names. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, current);
  return useMemo(() => parseRoute(hash), [hash]);
}
