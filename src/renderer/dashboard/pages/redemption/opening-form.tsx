import { useState } from 'react';
import { BookingDialog } from '../../components/booking-dialog.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { readDecimal } from '../../format/decimal-input.ts';
import { words } from '../../words/words.ts';
import type { FormProps } from './request-form.tsx';

const { opening: said } = words.redemption;

/** Diamonds from before the ledger began. */
export function OpeningForm({ today, send, onClose }: FormProps) {
  const [text, setText] = useState('');
  const diamonds = readDecimal(text, 3);
  return (
    <BookingDialog
      title={said.title}
      saveLabel={said.save}
      dayLabel={said.day}
      today={today}
      book={
        diamonds === null || diamonds === '0'
          ? null
          : (when) => send('payout.opening', { diamonds, ...when })
      }
      onClose={onClose}
    >
      <DecimalField
        label={said.amount}
        text={text}
        places={3}
        hint={said.hint}
        autoFocus
        onChange={setText}
      />
    </BookingDialog>
  );
}
