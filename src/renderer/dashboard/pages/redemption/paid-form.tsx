import { useState } from 'react';
import { BookingDialog, type DayAndNote } from '../../components/booking-dialog.tsx';
import { CurrencyField } from '../../components/currency-field.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { dayAt } from '../../days/day-at.ts';
import { dayMedium } from '../../format/dates.ts';
import { MONEY_PLACES, readDecimal } from '../../format/decimal-input.ts';
import { diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import type { FormProps } from './request-form.tsx';
import type { Withdrawal } from './withdrawals-part.tsx';

const { paid: said } = words.redemption;

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
  const amount = readDecimal(received, MONEY_PLACES);
  const taken = fee.trim() === '' ? '0' : readDecimal(fee, MONEY_PLACES);
  const book =
    amount === null || taken === null
      ? null
      : (when: DayAndNote) =>
          send('payout.paid', {
            of: withdrawal.seq,
            received: { currency, amount },
            fee: { currency, amount: taken },
            ...when,
          });
  return (
    <BookingDialog
      title={said.title}
      saveLabel={said.save}
      dayLabel={said.day}
      today={today}
      book={book}
      onClose={onClose}
    >
      <p className="muted">
        {said.body(diamondText(withdrawal.diamonds), dayMedium(dayAt(withdrawal.at, zone)))}
      </p>
      <DecimalField
        label={said.received}
        text={received}
        places={MONEY_PLACES}
        autoFocus
        onChange={setReceived}
      />
      <DecimalField
        label={said.fee}
        text={fee}
        places={MONEY_PLACES}
        hint={said.feeHint}
        onChange={setFee}
      />
      <CurrencyField value={currency} onChange={setCurrency} />
    </BookingDialog>
  );
}
