import { BookingDialog } from '../../components/booking-dialog.tsx';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { FormProps } from './request-form.tsx';
import type { Withdrawal } from './withdrawals-part.tsx';

const { refused: said } = words.redemption;

/** A withdrawal that TikTok has refused: its diamonds come back. */
export function RefusedForm({
  withdrawal,
  today,
  send,
  onClose,
}: FormProps & { readonly withdrawal: Withdrawal }) {
  return (
    <BookingDialog
      title={said.title}
      saveLabel={said.save}
      dayLabel={said.day}
      today={today}
      book={(when) => send('payout.refused', { of: withdrawal.seq, ...when })}
      onClose={onClose}
    >
      <p className="muted">{said.body(diamondText(withdrawal.diamonds))}</p>
    </BookingDialog>
  );
}
