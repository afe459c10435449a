import type { OwnSound } from '../../../../../shared/settings/overlay-sound.ts';
import { Button } from '../../../components/button.tsx';
import { changeFiles } from '../../../state/design.ts';
import { words } from '../../../words/words.ts';
import { AddFiles } from '../files/add-files.tsx';
import { OwnFileList } from '../files/own-file-list.tsx';

const said = words.sound;
const SOUNDS = ['.ogg', '.mp3', '.wav'];

/** The creator's own sounds. */
export function OwnSounds({ sounds }: { readonly sounds: readonly OwnSound[] }) {
  return (
    <section className="stack" aria-label={said.files}>
      <h3>{said.files}</h3>
      <p className="small muted">{said.filesNote}</p>
      <OwnFileList files={sounds}>
        {({ id, name }) => (
          <Button
            kind="quiet"
            icon="remove"
            isOnlyIcon
            onPress={() => void changeFiles('sound.remove', id)}
          >
            {said.removeFile(name)}
          </Button>
        )}
      </OwnFileList>
      <div className="actions">
        <AddFiles types={SOUNDS} call="sound.add">
          {said.addFile}
        </AddFiles>
      </div>
    </section>
  );
}
