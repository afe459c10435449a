import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import { changeFiles } from '../../../state/design.ts';
import { base64Of } from './base64.ts';

interface AddFilesProps {
  /** Endings, each with its dot. */
  readonly types: readonly string[];
  /** The call that takes one of them. */
  readonly call: 'design.addMedia' | 'sound.add';
  readonly children: string;
}

/** Adds files to the creator's own, one after the other. */
export function AddFiles({ types, call, children }: AddFilesProps) {
  const add = async (list: FileList | null) => {
    for (const file of list ?? []) {
      await changeFiles(call, { name: file.name, data: await base64Of(file) });
    }
  };
  return (
    <FileTrigger acceptedFileTypes={types} allowsMultiple onSelect={(list) => void add(list)}>
      <Button icon="import">{children}</Button>
    </FileTrigger>
  );
}
