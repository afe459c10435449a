import type { WidgetOf } from '../../../../../shared/settings/overlay-design.ts';
import { CountField } from '../../../components/count-field.tsx';
import { words } from '../../../words/words.ts';
import { type FieldsProps, LeastField } from './shared-fields.tsx';

const { fields: said } = words.overlay;

export function RainFields({ widget, onChange }: FieldsProps<WidgetOf<'rain'>>) {
  return (
    <>
      <CountField
        label={said.most}
        moreLabel={said.more}
        fewerLabel={said.fewer}
        value={widget.most}
        min={5}
        max={120}
        onChange={(most) => onChange({ ...widget, most })}
      />
      <LeastField widget={widget} onChange={onChange} />
    </>
  );
}

export function ComboFields({ widget, onChange }: FieldsProps<WidgetOf<'combo'>>) {
  return (
    <CountField
      label={said.from}
      moreLabel={said.more}
      fewerLabel={said.fewer}
      value={widget.from}
      min={2}
      max={10_000}
      onChange={(from) => onChange({ ...widget, from })}
    />
  );
}
