import { useState } from 'react';
import type { IncomeView } from '../../../../shared/contract/income-calls.ts';
import { INCOME_KINDS } from '../../../../shared/ledger/facts.ts';
import { BookingDialog } from '../../components/booking-dialog.tsx';
import { CurrencyField } from '../../components/currency-field.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { Picker } from '../../components/picker.tsx';
import { MONEY_PLACES, readDecimal } from '../../format/decimal-input.ts';
import { useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import type { Send } from './use-income.ts';

const said = words.income;
type Kind = IncomeView['entries'][number]['kind'];

const KINDS = INCOME_KINDS.map((id) => ({ id, name: said.kinds[id] }));

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
  const amount = readDecimal(text, MONEY_PLACES);
  return (
    <BookingDialog
      title={said.form.title}
      saveLabel={said.form.save}
      dayLabel={said.form.day}
      today={today}
      book={
        amount === null || amount === '0'
          ? null
          : (when) => send('income.add', { kind, amount: { currency, amount }, ...when })
      }
      onClose={onClose}
    >
      <DecimalField
        label={said.amount}
        text={text}
        places={MONEY_PLACES}
        autoFocus
        onChange={setText}
      />
      <CurrencyField value={currency} onChange={setCurrency} />
      <Picker
        label={said.kind}
        showLabel={said.kindShow}
        emptyText={said.kindNoMatch}
        options={KINDS}
        value={kind}
        onChange={(id) => setKind(INCOME_KINDS.find((one) => one === id) ?? kind)}
      />
    </BookingDialog>
  );
}
