import { useMemo } from 'react';
import { MOST_COINS } from '../../../../shared/packages/combine.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { CountField } from '../../components/count-field.tsx';
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
          <GiftFields question={question} kinds={kinds} ask={ask} />
        ) : (
          <CountField
            label={said.coins}
            moreLabel={said.more}
            fewerLabel={said.fewer}
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

interface GiftFieldsProps {
  readonly question: Question;
  readonly kinds: readonly Kind[];
  readonly ask: (change: Partial<Question>) => void;
}

function GiftFields({ question, kinds, ask }: GiftFieldsProps) {
  const priced = useMemo(() => kinds.filter(isPriced), [kinds]);
  const options = useMemo(
    () =>
      priced.map(({ id, name, coins }) => ({ id, name, aside: words.common.countCoins(coins) })),
    [priced],
  );
  const choose = (id: string) => ask({ gift: priced.find((kind) => kind.id === id) ?? null });
  return (
    <>
      <Picker
        label={said.gift}
        showLabel={said.showGifts}
        emptyText={said.noGift}
        options={options}
        value={question.gift?.id ?? null}
        onChange={choose}
      />
      <CountField
        label={said.count}
        moreLabel={said.more}
        fewerLabel={said.fewer}
        value={question.count}
        min={1}
        max={MOST_COUNT}
        onChange={(count) => ask({ count })}
      />
    </>
  );
}
