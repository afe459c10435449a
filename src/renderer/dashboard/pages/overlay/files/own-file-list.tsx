import type { ReactNode } from 'react';
import './own-file-list.css';

interface OwnFile {
  readonly id: string;
  readonly name: string;
}

interface OwnFileListProps<F extends OwnFile> {
  readonly files: readonly F[];
  /** What stands behind the name of a file. */
  readonly children: (file: F) => ReactNode;
}

/** The creator's own files by their names; nothing while there are none. */
export function OwnFileList<F extends OwnFile>({ files, children }: OwnFileListProps<F>) {
  if (files.length === 0) return null;
  return (
    <ul className="stack rows own-files">
      {files.map((file) => (
        <li key={file.id}>
          <span className="name">{file.name}</span>
          {children(file)}
        </li>
      ))}
    </ul>
  );
}
