import { PERIODS } from '../../../../../shared/settings/design-kinds.ts';
import type { WidgetOf } from '../../../../../shared/settings/overlay-design.ts';
import { TextSetting } from '../../../components/text-setting.tsx';
import { WholeField } from '../../../components/whole-field.tsx';
import { words } from '../../../words/words.ts';
import { Choice } from './choice.tsx';

/** Fields that widgets of several kinds have. */

const { fields: said, periods } = words.overlay;

const TITLE_MOST = 60;

export interface FieldsProps<W> {
  readonly widget: W;
  readonly onChange: (widget: W) => void;
}

interface TitleFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** One line of words: a title, or what stands in its place. */
export function TitleField({ label, value, onCommit }: TitleFieldProps) {
  return (
    <TextSetting
      label={label}
      error={said.tooLong(TITLE_MOST)}
      value={value}
      isValid={(text) => text.length <= TITLE_MOST}
      onCommit={onCommit}
    />
  );
}

/** From how many coins on a gift counts. */
export function LeastField<W extends WidgetOf<'rain' | 'latest'>>(props: FieldsProps<W>) {
  const { widget, onChange } = props;
  return (
    <WholeField
      label={said.least}
      value={widget.least}
      min={0}
      max={1_000_000}
      onChange={(least) => onChange({ ...widget, least: least ?? 0 })}
    />
  );
}

/** Since when is summed. */
export function PeriodField<W extends WidgetOf<'top' | 'totals'>>(props: FieldsProps<W>) {
  const { widget, onChange } = props;
  return (
    <Choice
      label={said.period}
      names={periods}
      options={PERIODS}
      value={widget.period}
      onChange={(period) => onChange({ ...widget, period })}
    />
  );
}
