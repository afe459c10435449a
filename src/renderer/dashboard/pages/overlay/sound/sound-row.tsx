import type { ReactNode } from 'react';
import { SOUNDS } from '../../../../../shared/settings/design-kinds.ts';
import type { OwnSound, SoundChoice } from '../../../../../shared/settings/overlay-sound.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { VolumeField } from '../../../components/volume-field.tsx';
import { words } from '../../../words/words.ts';

const said = words.sound;

interface SoundRowProps {
  readonly name: string;
  readonly choice: SoundChoice;
  readonly sounds: readonly OwnSound[];
  readonly onChange: (choice: SoundChoice) => void;
  /** Stands at the end. */
  readonly children: ReactNode;
}

/** What sounds for a size of alerts or for a gift, and how loud. */
export function SoundRow({ name, choice, sounds, onChange, children }: SoundRowProps) {
  const options = [
    ...SOUNDS.map((id) => ({ id: id as string, name: said.names[id] })),
    ...sounds.map((own) => ({ id: own.id, name: own.name })),
    { id: 'none', name: said.names.none },
  ];
  return (
    <li className="sound-row">
      <SelectField
        label={said.soundOf(name)}
        options={options}
        value={choice.sound ?? 'none'}
        onChange={(id) => onChange({ ...choice, sound: id === 'none' ? null : id })}
      />
      <VolumeField
        label={said.volumeOf(name)}
        value={choice.volume}
        onChange={(volume) => onChange({ ...choice, volume })}
      />
      {children}
    </li>
  );
}
