import { useState } from 'react';
import { diamondUnitsOf, signedDiamondsText } from '../../../../shared/amount/decimal.ts';
import { BookingDialog } from '../../components/booking-dialog.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { readDecimal, writeDecimal } from '../../format/decimal-input.ts';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { dollars, dollarsOf, type Figures, firstInLine } from './figures.ts';
import { underWhich } from './under-which.ts';
import type { Send } from './use-payout.ts';

const { request: said } = words.redemption;

/** What every form of this page needs. */
export interface FormProps {
  readonly today: string;
  readonly send: Send;
  readonly onClose: () => void;
}

/** A withdrawal that was asked for in TikTok. */
export function RequestForm({
  figures,
  today,
  send,
  onClose,
}: FormProps & { readonly figures: Figures }) {
  const available = signedDiamondsText(Math.max(0, figures.available));
  const [text, setText] = useState(writeDecimal(available));
  const diamonds = readDecimal(text, 3);
  const count = diamonds === null ? 0 : diamondUnitsOf(diamonds);
  const isTooMuch = count > figures.available;
  return (
    <BookingDialog
      title={said.title}
      saveLabel={said.save}
      dayLabel={said.day}
      today={today}
      book={
        diamonds === null || count === 0 || isTooMuch
          ? null
          : (when) => send('payout.request', { diamonds, ...when })
      }
      onClose={onClose}
    >
      <DecimalField
        label={words.redemption.diamonds}
        text={text}
        places={3}
        hint={words.redemption.whatIf.all(diamondText(available))}
        error={isTooMuch ? said.tooMany(diamondText(available)) : null}
        autoFocus
        onChange={setText}
      />
      <Outlook figures={figures} count={isTooMuch ? 0 : count} />
    </BookingDialog>
  );
}

/** What it may bring, and whether the card's limits allow it. */
function Outlook({ figures, count }: { readonly figures: Figures; readonly count: number }) {
  if (count === 0) return null;
  const { card } = figures;
  const { taken, worth } = firstInLine(figures, count);
  const { share, net } = worth;
  const { minimumMicros: least, dailyMaximumMicros: most } = card;
  return (
    <div className="small" role="status">
      <p>
        {said.about(dollars(net.expected))} {underWhich(figures, taken)}
      </p>
      {least !== null && share.expected < BigInt(least) && (
        <p className="warn-text">{said.below(dollarsOf(least))}</p>
      )}
      {most !== null && share.expected > BigInt(most) && (
        <p className="warn-text">{said.above(dollarsOf(most))}</p>
      )}
    </div>
  );
}
