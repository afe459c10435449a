import type { ObsReport } from '../../../../../shared/contract/obs-calls.ts';
import { call } from '../../../bridge/client.ts';
import { Button } from '../../../components/button.tsx';
import { Name } from '../../../components/name.tsx';
import { words } from '../../../words/words.ts';
import { AskedStage } from '../asked-stage.tsx';
import type { ObsAssistant } from './use-obs.ts';

const { obs: said } = words;

interface ObsSourcesProps {
  readonly report: ObsReport;
  readonly assistant: ObsAssistant;
}

/** The sources in OBS that open our pages. */
export function ObsSources({ report, assistant }: ObsSourcesProps) {
  if (report.overlays.length === 0) return null;
  return (
    <div className="stack tight">
      <h3 className="obs-title">{said.sources}</h3>
      <ul className="obs-sources">
        {report.overlays.map(({ source, page, query, size, scenes, inScene }) => (
          <li key={source} className="obs-line">
            <div className="obs-words">
              <span className="obs-name">
                <Name>{source}</Name>
                {inScene && <span className="obs-on-air">{said.onAir}</span>}
              </span>
              <span className="small muted">
                {[
                  said.pages.name[page] ?? page,
                  `${size.width} × ${size.height}`,
                  said.scenesOf(scenes),
                ].join(' · ')}
              </span>
              <AskedStage id={new URLSearchParams(query).get('stage')} />
            </div>
            <Button
              icon="replay"
              kind="quiet"
              isBusy={assistant.isBusy}
              label={said.refreshOf(source)}
              onPress={() => assistant.ask(() => call('obs.mend', { source, mend: 'refresh' }))}
            >
              {said.mend.refresh}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
