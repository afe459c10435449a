import type { WidgetOf } from '../../../../../shared/settings/overlay-design.ts';
import { CountField } from '../../../components/count-field.tsx';
import { WholeField } from '../../../components/whole-field.tsx';
import { words } from '../../../words/words.ts';

const { fields: said } = words.overlay;

interface FieldsProps<W> {
  readonly widget: W;
  readonly onChange: (widget: W) => void;
}

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
