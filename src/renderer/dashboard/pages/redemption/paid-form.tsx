import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { DayField } from '../../components/day-field.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { Picker } from '../../components/picker.tsx';
import { dayAt } from '../../days/day-at.ts';
import { CURRENCIES } from '../../format/currencies.ts';
import { dayMedium } from '../../format/dates.ts';
import { readDecimal } from '../../format/decimal-input.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import type { FormProps } from './request-form.tsx';
import type { Withdrawal } from './withdrawals-part.tsx';

const { paid: said } = words.redemption;

/** Money has six places at most; no currency has more than three. */
const PLACES = 6;

/** What arrived for a withdrawal, and what was taken on the way. */
export function PaidForm({
  withdrawal,
  today,
  send,
  onClose,
}: FormProps & { readonly withdrawal: Withdrawal }) {
  const zone = useZone();
  const own = useSettings(({ settings }) => settings?.currency.code ?? 'USD');
  const [received, setReceived] = useState('');
  const [fee, setFee] = useState('');
  const [currency, setCurrency] = useState(own);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const amount = readDecimal(received, PLACES);
  const taken = fee.trim() === '' ? '0' : readDecimal(fee, PLACES);
  const save = async () => {
    if (amount === null || taken === null) return;
    const failed = await send('payout.paid', {
      of: withdrawal.seq,
      day,
      received: { currency, amount },
      fee: { currency, amount: taken },
      note,
    });
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={amount !== null && taken !== null}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="muted">
        {said.body(diamondText(withdrawal.diamonds), dayMedium(dayAt(withdrawal.at, zone)))}
      </p>
      <DecimalField
        label={said.received}
        text={received}
        places={PLACES}
        autoFocus
        onChange={setReceived}
      />
      <DecimalField
        label={said.fee}
        text={fee}
        places={PLACES}
        hint={said.feeHint}
        onChange={setFee}
      />
      <Picker
        label={said.currency}
        showLabel={said.currencyShow}
        emptyText={said.currencyNoMatch}
        options={CURRENCIES}
        value={currency}
        onChange={setCurrency}
      />
      <DayField label={said.day} value={today} max={today} onChange={setDay} />
      <NoteField label={words.redemption.noteOptional} value={note} onChange={setNote} />
    </FormDialog>
  );
}
