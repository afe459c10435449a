import { PERIODS } from '../../../../../shared/settings/design-kinds.ts';
import type { WidgetOf } from '../../../../../shared/settings/overlay-design.ts';
import { CountField } from '../../../components/count-field.tsx';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { TextSetting } from '../../../components/text-setting.tsx';
import { WholeField } from '../../../components/whole-field.tsx';
import { words } from '../../../words/words.ts';
import { Choice } from './choice.tsx';

const { fields: said, periods } = words.overlay;

interface FieldsProps<W> {
  readonly widget: W;
  readonly onChange: (widget: W) => void;
}

export function TopFields({ widget, onChange }: FieldsProps<WidgetOf<'top'>>) {
  return (
    <>
      <TitleAndRows widget={widget} onChange={onChange} />
      <Choice
        label={said.period}
        names={periods}
        options={PERIODS}
        value={widget.period}
        onChange={(period) => onChange({ ...widget, period })}
      />
      <SwitchRow
        label={said.values}
        isSelected={widget.values}
        onChange={(values) => onChange({ ...widget, values })}
      />
    </>
  );
}

export function LatestFields({ widget, onChange }: FieldsProps<WidgetOf<'latest'>>) {
  return (
    <>
      <TitleAndRows widget={widget} onChange={onChange} />
      <WholeField
        label={said.least}
        value={widget.least}
        min={0}
        max={1_000_000}
        onChange={(least) => onChange({ ...widget, least: least ?? 0 })}
      />
    </>
  );
}

export function TotalsFields({ widget, onChange }: FieldsProps<WidgetOf<'totals'>>) {
  return (
    <>
      <TextSetting
        label={said.text}
        hint={said.totalsHint}
        error={said.tooLong(120)}
        value={widget.text}
        isValid={(text) => text.length <= 120}
        onCommit={(text) => onChange({ ...widget, text })}
      />
      <Choice
        label={said.period}
        names={periods}
        options={PERIODS}
        value={widget.period}
        onChange={(period) => onChange({ ...widget, period })}
      />
      <SwitchRow
        label={said.plate}
        hint={said.plateHint}
        isSelected={widget.plate}
        onChange={(plate) => onChange({ ...widget, plate })}
      />
    </>
  );
}

function TitleAndRows<W extends WidgetOf<'top'> | WidgetOf<'latest'>>({
  widget,
  onChange,
}: FieldsProps<W>) {
  return (
    <>
      <TextSetting
        label={said.title}
        error={said.tooLong(60)}
        value={widget.title}
        isValid={(text) => text.length <= 60}
        onCommit={(title) => onChange({ ...widget, title })}
      />
      <CountField
        label={said.rows}
        moreLabel={said.more}
        fewerLabel={said.fewer}
        value={widget.rows}
        min={1}
        max={10}
        onChange={(rows) => onChange({ ...widget, rows })}
      />
    </>
  );
}
