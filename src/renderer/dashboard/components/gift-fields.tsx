import { useMemo } from 'react';
import { words } from '../words/words.ts';
import { CountField } from './count-field.tsx';
import { Picker } from './picker.tsx';

const said = words.giftFields;

interface GiftFieldsProps {
  readonly gifts: readonly {
    readonly id: string;
    readonly name: string;
    /** null where the price is not known. */
    readonly coins: number | null;
  }[];
  readonly giftId: string | null;
  readonly onGift: (id: string) => void;
  readonly count: number;
  readonly most: number;
  readonly onCount: (count: number) => void;
}

/** Which gift, found by its name, and how many. */
export function GiftFields({ gifts, giftId, onGift, count, most, onCount }: GiftFieldsProps) {
  const options = useMemo(
    () =>
      gifts.map(({ id, name, coins }) => ({
        id,
        name,
        aside: coins === null ? said.noPrice : words.common.countCoins(coins),
      })),
    [gifts],
  );
  return (
    <>
      <Picker
        label={said.gift}
        showLabel={said.showAll}
        emptyText={said.noMatch}
        options={options}
        value={giftId}
        onChange={onGift}
      />
      <CountField
        label={said.count}
        moreLabel={said.more}
        fewerLabel={said.fewer}
        value={count}
        min={1}
        max={most}
        onChange={onCount}
      />
    </>
  );
}
