import { moneyIn, smallMoneyIn } from '../format/money.ts';
import { Gem } from './gem.tsx';
import './amounts.css';

interface DiamondAmountProps {
  /** Already formatted, without a unit. */
  readonly text: string;
  readonly size?: 'body' | 'title' | 'figure';
  readonly testId?: string;
}

/** A number of diamonds: the gem before it, in the gem's colour. Money never looks like this. */
export function DiamondAmount({ text, size = 'body', testId }: DiamondAmountProps) {
  return (
    <span className={`amount diamonds ${size}${long(text)}`}>
      <Gem />
      <span data-testid={testId}>{text}</span>
    </span>
  );
}

interface MoneyAmountProps {
  /** Decimal text. */
  readonly amount: string;
  readonly currency: string;
  /** Shows parts of a cent where there is little else. */
  readonly isSmall?: boolean;
  readonly size?: 'body' | 'title' | 'figure';
  readonly testId?: string;
}

/** An amount of money: its currency's sign, no colour. */
export function MoneyAmount(props: MoneyAmountProps) {
  const { amount, currency, isSmall = false, size = 'body', testId } = props;
  const text = (isSmall ? smallMoneyIn : moneyIn)(amount, currency);
  return (
    <span className={`amount money ${size}${long(text)}`} data-testid={testId}>
      {text}
    </span>
  );
}

/** A figure of more signs than this does not fit a narrow card at its full size. */
const FITTING = 9;

function long(text: string): string {
  return text.length > FITTING ? ' long' : '';
}
