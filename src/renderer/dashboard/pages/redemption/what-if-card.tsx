import { useState } from 'react';
import {
  diamondUnitsOf,
  exactMoneyText,
  signedDiamondsText,
} from '../../../../shared/amount/decimal.ts';
import type { Estimate } from '../../../../shared/payout/estimate.ts';
import type { Worth } from '../../../../shared/payout/worth.ts';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { readDecimal, writeDecimal } from '../../format/decimal-input.ts';
import { moneyIn, product } from '../../format/money.ts';
import { diamondText } from '../../format/numbers.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { useSettings } from '../../state/settings.ts';
import { words } from '../../words/words.ts';
import { dollars, dollarsOf, type Figures, firstInLine } from './figures.ts';
import { underWhich } from './under-which.ts';
import '../../components/data-table.css';

const { whatIf: said } = words.redemption;

/** Shown while there is nothing to withdraw. */
const EXAMPLE = '10000';

/** From any number of diamonds to what arrives, step by step. */
export function WhatIfCard({ figures }: { readonly figures: Figures }) {
  const all = signedDiamondsText(Math.max(0, figures.available));
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? writeDecimal(all === '0' ? EXAMPLE : all);
  const read = readDecimal(text, 3);
  const count = read === null ? 0 : diamondUnitsOf(read);
  const { taken, worth } = firstInLine(figures, count);
  const isMore = count > Math.max(0, figures.available);
  return (
    <Card title={said.title}>
      <div className="what-if-amount">
        <DecimalField
          label={said.amount}
          text={text}
          places={3}
          hint={isMore ? said.more(diamondText(all)) : said.all(diamondText(all))}
          onChange={setTyped}
        />
      </div>
      <Steps worth={worth} />
      <Days worth={worth} most={figures.card.dailyMaximumMicros} />
      <p className="small muted">
        {underWhich(figures, taken)} {said.note}
      </p>
    </Card>
  );
}

function Steps({ worth: { gross, share, fees, net } }: { readonly worth: Worth }) {
  const own = useOwnMoney();
  const currency = useSettings(({ settings }) => settings?.currency ?? null);
  const inOwn = (amount: Estimate['low']) =>
    moneyIn(product(exactMoneyText(amount), currency?.perUsd ?? '0'), currency?.code ?? 'USD');
  return (
    <div>
      <table className="data-table what-if" data-testid="what-if">
        <thead>
          <tr>
            <ColumnHead>{said.step}</ColumnHead>
            <ColumnHead kind="number">{said.low}</ColumnHead>
            <ColumnHead kind="number">{said.expected}</ColumnHead>
            <ColumnHead kind="number">{said.high}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          <Row name={said.gross} band={{ low: gross, expected: gross, high: gross }} />
          <Row name={said.share} band={share} />
          {fees.high > 0n && <Row name={said.fees} band={fees} sign="−" />}
          <Row name={said.net} band={net} isSum />
          {own !== null && currency !== null && (
            <Row name={said.own(currency.code)} band={net} write={inOwn} isSum />
          )}
        </tbody>
      </table>
      {own !== null && <p className="small muted rate">{own('0').rate}</p>}
      {own === null && currency !== null && currency.code !== 'USD' && (
        <p className="small muted rate">{said.noRate}</p>
      )}
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly band: Estimate;
  readonly sign?: string;
  readonly isSum?: boolean;
  readonly write?: (amount: Estimate['low']) => string;
}

function Row({ name, band, sign = '', isSum = false, write = dollars }: RowProps) {
  return (
    <tr className={isSum ? 'sum' : ''}>
      <th scope="row">{name}</th>
      {(['low', 'expected', 'high'] as const).map((which) => (
        <td key={which} className="number">
          {sign}
          {write(band[which])}
        </td>
      ))}
    </tr>
  );
}

function Days({
  worth: { payments },
  most,
}: {
  readonly worth: Worth;
  readonly most: number | null;
}) {
  if (most === null || payments === 0) return null;
  const limit = dollarsOf(most);
  return <p>{payments === 1 ? said.oneDay(limit) : said.days(payments, limit)}</p>;
}
