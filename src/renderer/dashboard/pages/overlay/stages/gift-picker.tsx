import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../../../shared/contract/calls.ts';
import { call } from '../../../bridge/client.ts';
import { Picker } from '../../../components/picker.tsx';
import { words } from '../../../words/words.ts';

const { fields: said } = words.overlay;

type Gifts = CallOutput<'gifts.list'>;

interface GiftPickerProps {
  readonly label?: string;
  readonly value: string | null;
  readonly onChange: (id: string, name: string) => void;
}

/** One of the gifts that Carat has seen or knows. */
export function GiftPicker({ label = said.gift, value, onChange }: GiftPickerProps) {
  const [gifts, setGifts] = useState<Gifts>([]);
  useEffect(() => {
    call('gifts.list', null).then((answer) => {
      if (answer.ok) setGifts(answer.value);
    });
  }, []);
  if (gifts.length === 0) return null;
  const nameOf = (id: string) => gifts.find((gift) => gift.id === id)?.name ?? id;
  return (
    <Picker
      label={label}
      showLabel={said.showGifts}
      emptyText={said.noGift}
      options={gifts.map(({ id, name, coins }) => ({
        id,
        name,
        ...(coins === null ? {} : { aside: String(coins) }),
      }))}
      value={value}
      onChange={(id) => onChange(id, nameOf(id))}
    />
  );
}
