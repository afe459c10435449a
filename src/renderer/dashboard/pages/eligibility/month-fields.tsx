import { WholeField } from '../../components/whole-field.tsx';
import { words } from '../../words/words.ts';
import type { SetDraft } from './set-draft.ts';

const { form: said } = words.eligibility;

interface MonthFieldsProps {
  readonly draft: SetDraft;
  readonly onChange: (step: Partial<SetDraft>) => void;
}

/** What a programme asks of each month. */
export function MonthFields({ draft, onChange }: MonthFieldsProps) {
  return (
    <div className="month-fields">
      <WholeField
        label={said.monthDays}
        value={draft.days}
        min={0}
        max={31}
        onChange={(days) => onChange({ days })}
      />
      <WholeField
        label={said.monthHours}
        value={draft.hours}
        min={0}
        max={744}
        onChange={(hours) => onChange({ hours })}
      />
      <WholeField
        label={said.monthDiamonds}
        value={draft.diamonds}
        min={0}
        max={1_000_000_000}
        onChange={(diamonds) => onChange({ diamonds })}
      />
      <WholeField
        label={said.dayHours}
        value={draft.dayHours}
        min={1}
        max={24}
        onChange={(dayHours) => onChange({ dayHours })}
      />
      <p className="small muted hint">{said.monthHint}</p>
    </div>
  );
}
