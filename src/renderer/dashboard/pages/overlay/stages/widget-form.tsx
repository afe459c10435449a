import type { ReactNode } from 'react';
import { ALIGN_X, ALIGN_Y } from '../../../../../shared/settings/design-kinds.ts';
import type { Look, WidgetDesign } from '../../../../../shared/settings/overlay-design.ts';
import { SwitchRow } from '../../../components/switch-row.tsx';
import { words } from '../../../words/words.ts';
import { Choice } from './choice.tsx';
import { GoalFields } from './goal-fields.tsx';
import { LookForm } from './look-form.tsx';
import { ComboFields, RainFields } from './moving-widget-fields.tsx';
import { LatestFields, TopFields, TotalsFields } from './text-widget-fields.tsx';

const { stages: said } = words.overlay;

interface WidgetFormProps {
  readonly widget: WidgetDesign;
  readonly stageLook: Look;
  readonly onChange: (widget: WidgetDesign) => void;
}

/** All that can be set of one widget. */
export function WidgetForm({ widget, stageLook, onChange }: WidgetFormProps) {
  return (
    <div className="stack">
      {fieldsOf(widget, onChange)}
      {widget.kind !== 'rain' && <Alignment widget={widget} onChange={onChange} />}
      <SwitchRow
        label={said.ownLook}
        hint={said.ownLookHint}
        isSelected={widget.look !== null}
        onChange={(own) => onChange({ ...widget, look: own ? stageLook : null })}
      />
      {widget.look !== null && (
        <LookForm look={widget.look} onChange={(look) => onChange({ ...widget, look })} />
      )}
    </div>
  );
}

/** Where a widget stands in its box. Rain fills it. */
function Alignment({ widget, onChange }: Omit<WidgetFormProps, 'stageLook'>) {
  return (
    <>
      <Choice
        label={said.alignX}
        names={said.alignXs}
        options={ALIGN_X}
        value={widget.alignX}
        onChange={(alignX) => onChange({ ...widget, alignX })}
      />
      <Choice
        label={said.alignY}
        names={said.alignYs}
        options={ALIGN_Y}
        value={widget.alignY}
        onChange={(alignY) => onChange({ ...widget, alignY })}
      />
    </>
  );
}

function fieldsOf(widget: WidgetDesign, onChange: (widget: WidgetDesign) => void): ReactNode {
  switch (widget.kind) {
    case 'alerts':
      return <p className="muted small">{said.alertsNote}</p>;
    case 'goal':
      return <GoalFields widget={widget} onChange={onChange} />;
    case 'top':
      return <TopFields widget={widget} onChange={onChange} />;
    case 'latest':
      return <LatestFields widget={widget} onChange={onChange} />;
    case 'totals':
      return <TotalsFields widget={widget} onChange={onChange} />;
    case 'rain':
      return <RainFields widget={widget} onChange={onChange} />;
    case 'combo':
      return <ComboFields widget={widget} onChange={onChange} />;
  }
}
