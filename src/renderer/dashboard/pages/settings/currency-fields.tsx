import type { Settings } from '../../../../shared/settings/settings.ts';
import { DayField } from '../../components/day-field.tsx';
import { Picker } from '../../components/picker.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { CURRENCIES } from '../../format/currencies.ts';
import { saveSettings } from '../../state/settings.ts';
import { useToday } from '../../state/today.ts';
import { words } from '../../words/words.ts';
import { isRate } from './valid.ts';

const { region: said } = words.settings;
/** Dollars are what estimates are in: choosing them means that there is no other. */
const OWN_CURRENCIES = [
  { id: 'USD', name: said.currencyNone },
  ...CURRENCIES.filter(({ id }) => id !== 'USD'),
];
type Currency = Settings['currency'];

/** The creator's own currency, shown beside dollars at a rate that the creator enters. */
export function CurrencyFields({ currency }: { readonly currency: Currency }) {
  const today = useToday();
  const { code, perUsd, asOf } = currency;
  return (
    <>
      <Picker
        label={said.currency}
        showLabel={words.common.currencyShow}
        emptyText={words.common.currencyNoMatch}
        hint={<span className="hint">{said.currencyHint}</span>}
        options={OWN_CURRENCIES}
        value={code}
        onChange={(id) => saveCurrency({ code: id, perUsd: null, asOf: null })}
      />
      {code !== 'USD' && (
        <TextSetting
          label={said.rate(code)}
          hint={perUsd === null ? `${said.rateMissing} ${said.rateHint}` : said.rateHint}
          error={said.rateError}
          inputMode="decimal"
          value={perUsd ?? ''}
          isValid={isRate}
          onCommit={(text) =>
            saveCurrency(
              text === ''
                ? { code, perUsd: null, asOf: null }
                : { code, perUsd: text, asOf: today },
            )
          }
        />
      )}
      {perUsd !== null && code !== 'USD' && (
        <DayField
          label={said.rateDay}
          value={asOf ?? today}
          max={today}
          onChange={(day) => saveCurrency({ code, perUsd, asOf: day })}
        />
      )}
    </>
  );
}

function saveCurrency(currency: Currency): void {
  saveSettings((before) => ({ ...before, currency }));
}
