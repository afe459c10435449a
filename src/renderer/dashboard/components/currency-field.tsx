import { CURRENCIES } from '../format/currencies.ts';
import { words } from '../words/words.ts';
import { Picker } from './picker.tsx';

const said = words.common;

interface CurrencyFieldProps {
  readonly value: string;
  readonly onChange: (currency: string) => void;
}

/** The currency of an amount. */
export function CurrencyField({ value, onChange }: CurrencyFieldProps) {
  return (
    <Picker
      label={said.currency}
      showLabel={said.currencyShow}
      emptyText={said.currencyNoMatch}
      options={CURRENCIES}
      value={value}
      onChange={onChange}
    />
  );
}
