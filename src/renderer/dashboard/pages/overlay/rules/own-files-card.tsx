import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Confirm } from '../../../components/confirm.tsx';
import { whole } from '../../../format/numbers.ts';
import { changeFiles, useDesign } from '../../../state/design.ts';
import { words } from '../../../words/words.ts';
import { AddFiles } from '../files/add-files.tsx';
import { OwnFileList } from '../files/own-file-list.tsx';

const { files: said } = words.overlay;
const MEDIA = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.webm'];

/** The creator's own pictures, videos and style sheet. */
export function OwnFilesCard() {
  const { design } = useDesign();
  const { media, ownCss } = design;
  const setCss = async (list: FileList | null) => {
    const file = list?.[0];
    if (file !== undefined)
      await changeFiles('design.setCss', { name: file.name, text: await file.text() });
  };
  return (
    <Card title={said.title}>
      <p className="muted small">{said.note}</p>
      <OwnFileList files={media}>
        {({ id, name, bytes }) => (
          <>
            <span className="muted small">{kilobytes(bytes)}</span>
            <Confirm
              title={said.removeTitle(name)}
              body={said.removeBody}
              confirmLabel={said.remove}
              onConfirm={() => void changeFiles('design.removeMedia', id)}
            >
              <Button kind="quiet" icon="remove" isOnlyIcon>
                {said.removeFile(name)}
              </Button>
            </Confirm>
          </>
        )}
      </OwnFileList>
      <div className="actions">
        <AddFiles types={MEDIA} call="design.addMedia">
          {said.add}
        </AddFiles>
      </div>
      <p className="muted small">{said.cssNote}</p>
      {ownCss !== null && <p className="small">{said.css(ownCss.name, kilobytes(ownCss.bytes))}</p>}
      <div className="actions">
        <FileTrigger acceptedFileTypes={['.css']} onSelect={(list) => void setCss(list)}>
          <Button icon="import">{ownCss === null ? said.addCss : said.replaceCss}</Button>
        </FileTrigger>
        {ownCss !== null && (
          <Button icon="remove" onPress={() => void changeFiles('design.setCss', null)}>
            {said.removeCss}
          </Button>
        )}
      </div>
    </Card>
  );
}

function kilobytes(bytes: number): string {
  return said.kilobytes(whole(Math.ceil(bytes / 1024)));
}
