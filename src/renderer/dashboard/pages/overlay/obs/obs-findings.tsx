import type { ObsReport } from '../../../../../shared/contract/obs-calls.ts';
import { call } from '../../../bridge/client.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { words } from '../../../words/words.ts';
import type { ObsAssistant } from './use-obs.ts';

const { obs: said } = words;
const TONES = { stop: 'bad', look: 'warn', tip: 'info' } as const;

type Finding = ObsReport['findings'][number];

interface ObsFindingsProps {
  readonly report: ObsReport;
  readonly assistant: ObsAssistant;
}

/** What is wrong with the overlay in OBS, each with what puts it right. */
export function ObsFindings({ report, assistant }: ObsFindingsProps) {
  const { findings } = report;
  return (
    <>
      {findings.every(({ weight }) => weight === 'tip') && (
        <Notice tone="good" title={said.good}>
          <p>{said.goodText(report.scene)}</p>
        </Notice>
      )}
      {findings.map((finding) => (
        <Found key={`${finding.code} ${finding.source}`} finding={finding} assistant={assistant} />
      ))}
    </>
  );
}

interface FoundProps {
  readonly finding: Finding;
  readonly assistant: ObsAssistant;
}

function Found({ finding, assistant }: FoundProps) {
  const { code, weight, source, detail, mend } = finding;
  const { title, text } = said.finding[code](source ?? '', detail ?? '');
  const button =
    mend === null || source === null ? undefined : (
      <Button
        isBusy={assistant.isBusy}
        label={`${said.mend[mend]}: ${title}`}
        onPress={() => assistant.ask(() => call('obs.mend', { source, mend }))}
      >
        {said.mend[mend]}
      </Button>
    );
  return (
    <Notice tone={TONES[weight]} title={title} actions={button}>
      <p>{text}</p>
    </Notice>
  );
}
