import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { IncomeView } from '../../../../shared/contract/income-calls.ts';
import { INCOME_KINDS } from '../../../../shared/ledger/facts.ts';
import { DayField } from '../../components/day-field.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { Picker } from '../../components/picker.tsx';
import { CURRENCIES } from '../../format/currencies.ts';
import { readDecimal } from '../../format/decimal-input.ts';
import { useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import type { Send } from './use-income.ts';

const said = words.income;
type Kind = IncomeView['entries'][number]['kind'];

const KINDS = INCOME_KINDS.map((id) => ({ id, name: said.kinds[id] }));
/** Money has six places at most; no currency has more than three. */
const PLACES = 6;

interface IncomeFormProps {
  readonly today: string;
  readonly send: Send;
  readonly onClose: () => void;
}

/** Money that arrived beside the gifts. */
export function IncomeForm({ today, send, onClose }: IncomeFormProps) {
  const own = useSettings(({ settings }) => settings?.currency.code ?? 'USD');
  const [kind, setKind] = useState<Kind>('affiliate');
  const [text, setText] = useState('');
  const [currency, setCurrency] = useState(own);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const amount = readDecimal(text, PLACES);
  const save = async () => {
    if (amount === null) return;
    const failed = await send('income.add', { kind, day, amount: { currency, amount }, note });
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={said.form.title}
      saveLabel={said.form.save}
      canSave={amount !== null && amount !== '0'}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <DecimalField label={said.amount} text={text} places={PLACES} autoFocus onChange={setText} />
      <Picker
        label={said.currency}
        showLabel={said.currencyShow}
        emptyText={said.currencyNoMatch}
        options={CURRENCIES}
        value={currency}
        onChange={setCurrency}
      />
      <Picker
        label={said.kind}
        showLabel={said.kindShow}
        emptyText={said.kindNoMatch}
        options={KINDS}
        value={kind}
        onChange={(id) => setKind(INCOME_KINDS.find((one) => one === id) ?? kind)}
      />
      <DayField label={said.form.day} value={today} max={today} onChange={setDay} />
      <NoteField label={said.noteOptional} value={note} onChange={setNote} />
    </FormDialog>
  );
}
