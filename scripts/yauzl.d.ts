// The part of yauzl that unzip.mjs uses; the package brings no types of its own.
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  interface Entry {
    fileName: string;
    externalFileAttributes: number;
  }

  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }

  export function openPromise(path: string): Promise<ZipFile>;
}
