import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SourceBadge } from '../../components/source-badge.tsx';
import { clockShort } from '../../format/dates.ts';
import { routeTo } from '../../router/route.ts';
import { useZone } from '../../state/info.ts';
import { useLive } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';
import './sources-card.css';

const { sources: said } = words.live;

/** Each source: what it does, since when, and what is wrong with it. */
export function SourcesCard() {
  const sources = useLive((state) => state.sources);
  const zone = useZone();
  return (
    <Card title={said.title} aside={<a href={routeTo('settings')}>{said.settings}</a>}>
      {sources.length === 0 && <p className="muted">{said.none}</p>}
      <ul className="stack rows">
        {sources.map((source) => (
          <li key={source.id} className="source-row">
            <div className="source-line">
              <strong>{words.common.sourceName(source.id)}</strong>
              <SourceBadge source={source} />
              {source.state !== 'off' && (
                <span className="small muted">{said.since(clockShort(source.since, zone))}</span>
              )}
            </div>
            {source.problem !== null && (
              <FailureNotice tone="warn" failure={failureWords(source.problem, null)} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
