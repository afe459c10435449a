import { type BuiltFile, builtFiles } from '../built-files.ts';

/**
 * The files below a folder by the address they are served at (`/assets/x.js`). A request is looked
 * up here and nowhere else, so no request can name a file that is not in the list.
 */
export function listPages(folder: string): ReadonlyMap<string, BuiltFile> {
  return new Map(builtFiles(folder).map((file) => [addressOf(file), file]));
}

function addressOf({ name }: BuiltFile): string {
  return `/${name.split('/').map(encodeURIComponent).join('/')}`;
}
