import type { StageDesign } from '../../../../../shared/settings/overlay-design.ts';
import { TextSetting } from '../../../components/text-setting.tsx';
import { WholeField } from '../../../components/whole-field.tsx';
import { words } from '../../../words/words.ts';

const { stages: said } = words.overlay;

interface StageFieldsProps {
  readonly stage: StageDesign;
  readonly onChange: (stage: StageDesign) => void;
}

/** Name and size of a stage. */
export function StageFields({ stage, onChange }: StageFieldsProps) {
  const side = (name: 'width' | 'height') => (
    <WholeField
      label={said[name]}
      value={stage[name]}
      min={100}
      max={8_000}
      onChange={(value) => value !== null && onChange({ ...stage, [name]: value })}
    />
  );
  return (
    <>
      <TextSetting
        label={said.name}
        error={said.nameError}
        value={stage.name}
        isValid={(text) => text.length > 0 && text.length <= 40}
        onCommit={(name) => onChange({ ...stage, name })}
      />
      <div className="stage-sides">
        {side('width')}
        {side('height')}
      </div>
    </>
  );
}
