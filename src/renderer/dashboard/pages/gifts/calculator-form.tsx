import { useMemo } from 'react';
import { MOST_COINS } from '../../../../shared/packages/combine.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { CountField } from '../../components/count-field.tsx';
import { GiftFields } from '../../components/gift-fields.tsx';
import { Picker } from '../../components/picker.tsx';
import { Segments } from '../../components/segments.tsx';
import { replaceRoute } from '../../router/route.ts';
import { words } from '../../words/words.ts';
import type { Kind } from './kinds.ts';
import { isPriced, MOST_COUNT, type Question, queryOf, WAYS } from './question.ts';

const { calculator: said } = words.gifts;
const WAY_OPTIONS = WAYS.map((id) => ({ id, name: said.ways[id] }));

interface CalculatorFormProps {
  readonly question: Question;
  readonly kinds: readonly Kind[];
  readonly sets: readonly PackageSet[];
  readonly set: PackageSet | null;
}

/** Asks for a gift and how many, or for a number of coins; and for the packages to buy them with. */
export function CalculatorForm({ question, kinds, sets, set }: CalculatorFormProps) {
  const ask = (change: Partial<Question>) => replaceRoute('gifts', queryOf(question, change));
  const priced = useMemo(() => kinds.filter(isPriced), [kinds]);
  return (
    <div className="calculator-form">
      <Segments
        label={said.by}
        options={WAY_OPTIONS}
        value={question.way}
        onChange={(way) => ask({ way })}
      />
      <div className="calculator-fields">
        {question.way === 'gift' ? (
          <GiftFields
            gifts={priced}
            giftId={question.gift?.id ?? null}
            onGift={(id) => ask({ gift: priced.find((kind) => kind.id === id) ?? null })}
            count={question.count}
            most={MOST_COUNT}
            onCount={(count) => ask({ count })}
          />
        ) : (
          <CountField
            label={said.coins}
            moreLabel={words.giftFields.more}
            fewerLabel={words.giftFields.fewer}
            value={question.coins ?? 0}
            min={1}
            max={MOST_COINS}
            onChange={(coins) => ask({ coins })}
          />
        )}
        {sets.length > 0 && (
          <Picker
            label={said.set}
            showLabel={said.showSets}
            emptyText={said.noSet}
            options={sets.map(({ id, name, currency }) => ({ id, name, aside: currency }))}
            value={set?.id ?? null}
            onChange={(setId) => ask({ setId })}
          />
        )}
      </div>
    </div>
  );
}
