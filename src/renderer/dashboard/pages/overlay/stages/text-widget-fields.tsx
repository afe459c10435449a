import type { WidgetOf } from '../../../../../shared/settings/overlay-design.ts';
import { CountField } from '../../../components/count-field.tsx';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { TextSetting } from '../../../components/text-setting.tsx';
import { words } from '../../../words/words.ts';
import { type FieldsProps, LeastField, PeriodField, TitleField } from './shared-fields.tsx';

const { fields: said } = words.overlay;

export function TopFields({ widget, onChange }: FieldsProps<WidgetOf<'top'>>) {
  return (
    <>
      <TitleAndRows widget={widget} onChange={onChange} />
      <PeriodField widget={widget} onChange={onChange} />
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
      <LeastField widget={widget} onChange={onChange} />
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
      <PeriodField widget={widget} onChange={onChange} />
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
      <TitleField
        label={said.title}
        value={widget.title}
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
