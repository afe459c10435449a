import { useState } from 'react';
import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { AdjustmentsCard } from './adjustments-card.tsx';
import { BalanceCards } from './balance-cards.tsx';
import { figuresOf } from './figures.ts';
import { MinimumCard } from './minimum-card.tsx';
import { OpeningForm } from './opening-form.tsx';
import { PaidForm } from './paid-form.tsx';
import { ReconcileDialog } from './reconcile-dialog.tsx';
import { RefusedForm } from './refused-form.tsx';
import { RequestForm } from './request-form.tsx';
import type { Send } from './use-payout.ts';
import { WhatIfCard } from './what-if-card.tsx';
import { WithdrawalsCard } from './withdrawals-card.tsx';
import './redemption.css';

export type Withdrawal = PayoutView['withdrawals'][number];

/** What is asked in a dialog above the page. */
export type Asking =
  | { readonly of: 'request' | 'reconcile' | 'opening' }
  | { readonly of: 'paid' | 'refused'; readonly withdrawal: Withdrawal };

interface WithdrawalsPartProps {
  readonly view: PayoutView;
  readonly send: Send;
  readonly onEditCard: () => void;
}

/** Balances, what would arrive, the withdrawals and what was corrected. */
export function WithdrawalsPart({ view, send, onEditCard }: WithdrawalsPartProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const figures = figuresOf(view);
  const { today } = view;
  const close = () => setAsking(null);
  const form = { today, send, onClose: close };
  return (
    <>
      <BalanceCards view={view} figures={figures} onAsk={setAsking} />
      <div className="columns">
        <div>
          <WithdrawalsCard view={view} figures={figures} send={send} onAsk={setAsking} />
          <WhatIfCard figures={figures} />
        </div>
        <div className="side">
          <MinimumCard view={view} figures={figures} onEditCard={onEditCard} />
          <AdjustmentsCard adjustments={view.adjustments} send={send} onAsk={setAsking} />
        </div>
      </div>
      {asking?.of === 'request' && <RequestForm {...form} figures={figures} />}
      {asking?.of === 'reconcile' && <ReconcileDialog send={send} onClose={close} />}
      {asking?.of === 'opening' && <OpeningForm {...form} />}
      {asking?.of === 'paid' && <PaidForm {...form} withdrawal={asking.withdrawal} />}
      {asking?.of === 'refused' && <RefusedForm {...form} withdrawal={asking.withdrawal} />}
    </>
  );
}
