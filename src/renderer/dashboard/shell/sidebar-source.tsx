import { SourceBadge } from '../components/source-badge.tsx';
import { useLive } from '../state/live.ts';
import { words } from '../words/words.ts';

/** The sources at a glance, on every page. */
export function SidebarSource() {
  const sources = useLive((state) => state.sources);
  return (
    <ul className="sidebar-sources">
      {sources.map((source) => (
        <li key={source.id}>
          <span className="wide small">{words.common.sourceName(source.id)}</span>
          <SourceBadge source={source} />
        </li>
      ))}
    </ul>
  );
}
