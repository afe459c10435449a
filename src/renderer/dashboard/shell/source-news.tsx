import { useLive } from '../state/live.ts';
import { words } from '../words/words.ts';

/** Says aloud when a source changes its state: once, not with every second of a countdown. */
export function SourceNews() {
  const news = useLive(({ sources }) =>
    sources
      .map(({ id, state }) => `${words.common.sourceName(id)}: ${words.common.sourceStates[state]}`)
      .join('. '),
  );
  return (
    <p className="visually-hidden" role="status">
      {news}
    </p>
  );
}
