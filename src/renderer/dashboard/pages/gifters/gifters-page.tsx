import { useRoute } from '../../router/use-route.ts';
import { GifterList } from './gifter-list.tsx';
import { GifterPage } from './gifter-page.tsx';

/** Everybody who sends gifts, or the person whom the address names. */
export function GiftersPage() {
  const { query } = useRoute();
  const id = query.get('gifter');
  return id === null || id === '' ? <GifterList /> : <GifterPage key={id} id={id} />;
}
