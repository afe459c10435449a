import type { Media } from '../../../../../shared/settings/overlay-design.ts';
import { Picker } from '../../../components/picker.tsx';
import { words } from '../../../words/words.ts';

const { rules: said } = words.overlay;
const NONE = 'none';

interface MediaPickerProps {
  readonly media: readonly Media[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** One of the creator's own pictures, or Carat's art. Not there while there are none to choose. */
export function MediaPicker({ media, value, onChange }: MediaPickerProps) {
  if (media.length === 0) return null;
  const options = [{ id: NONE, name: said.ownArt }, ...media.map(({ id, name }) => ({ id, name }))];
  return (
    <Picker
      // Its options are read once.
      key={media.map(({ id }) => id).join()}
      label={said.picture}
      showLabel={said.showPictures}
      emptyText={said.noPicture}
      options={options}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
