import { useRoute } from '../../router/use-route.ts';
import { SessionList } from './session-list.tsx';
import { SessionPage } from './session-page.tsx';

/** All LIVE sessions, or the one that the address names. */
export function SessionsPage() {
  const { query } = useRoute();
  const asked = query.get('session') ?? '';
  if (!/^[1-9]\d{0,14}$/.test(asked)) return <SessionList />;
  return <SessionPage key={asked} id={Number(asked)} />;
}
