import { FileTrigger } from 'react-aria-components';
import type { OwnSound } from '../../../../../shared/settings/overlay-sound.ts';
import { Button } from '../../../components/button.tsx';
import { changeFiles } from '../../../state/design.ts';
import { words } from '../../../words/words.ts';
import { base64Of } from '../rules/base64.ts';

const said = words.sound;
const SOUNDS = ['.ogg', '.mp3', '.wav'];

/** The creator's own sounds. */
export function OwnSounds({ sounds }: { readonly sounds: readonly OwnSound[] }) {
  const add = async (list: FileList | null) => {
    for (const file of list ?? []) {
      await changeFiles('sound.add', { name: file.name, data: await base64Of(file) });
    }
  };
  return (
    <section className="stack" aria-label={said.files}>
      <h3>{said.files}</h3>
      <p className="small muted">{said.filesNote}</p>
      {sounds.length > 0 && (
        <ul className="file-list">
          {sounds.map(({ id, name }) => (
            <li key={id}>
              <span className="file-name">{name}</span>
              <Button
                kind="quiet"
                icon="remove"
                isOnlyIcon
                onPress={() => void changeFiles('sound.remove', id)}
              >
                {said.removeFile(name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <FileTrigger acceptedFileTypes={SOUNDS} allowsMultiple onSelect={(list) => void add(list)}>
          <Button icon="import">{said.addFile}</Button>
        </FileTrigger>
      </div>
    </section>
  );
}
