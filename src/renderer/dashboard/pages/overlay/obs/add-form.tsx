import { useState } from 'react';
import type { ObsReport } from '../../../../../shared/contract/obs-calls.ts';
import { call } from '../../../bridge/client.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { useLive } from '../../../state/live.ts';
import { words } from '../../../words/words.ts';
import type { ObsAssistant } from './use-obs.ts';

const { add: said } = words.obs;
/** No stage has this id: it is not made of letters. */
const ALERTS = '*';

interface AddFormProps {
  readonly report: ObsReport;
  readonly assistant: ObsAssistant;
}

/** Adds a stage, or the alerts alone, to a scene of choice. */
export function AddForm({ report, assistant }: AddFormProps) {
  const stages = useLive(({ design }) => design.stages);
  const [stage, setStage] = useState(fittingStage(stages, report) ?? ALERTS);
  const [scene, setScene] = useState(report.scene);
  const [audio, setAudio] = useState(true);
  const { width, height } = report.canvas;
  const wish = { scene, stage: stage === ALERTS ? null : stage, audio };
  return (
    <fieldset className="obs-add">
      <legend className="obs-title">{said.title}</legend>
      <div className="obs-fields">
        <SelectField
          label={said.stage}
          options={[...stages, { id: ALERTS, name: said.alertsOnly }]}
          value={stage}
          onChange={setStage}
        />
        <SelectField
          label={said.scene}
          options={report.scenes.map((name) => ({ id: name, name }))}
          value={scene}
          onChange={setScene}
        />
      </div>
      <SwitchRow label={said.audio} hint={said.audioHint} isSelected={audio} onChange={setAudio} />
      <div className="actions">
        <Button
          icon="plus"
          isBusy={assistant.isBusy}
          onPress={() => assistant.ask(() => call('obs.add', wish))}
        >
          {said.button}
        </Button>
        <span className="small muted">{said.size(width, height)}</span>
      </div>
    </fieldset>
  );
}

interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** The first stage that stands or lies as the canvas does. */
function fittingStage(stages: readonly Sized[], { canvas }: ObsReport): string | undefined {
  const isUpright = canvas.height > canvas.width;
  const fitting = stages.find(({ width, height }) => height > width === isUpright);
  return (fitting ?? stages[0])?.id;
}
