import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { endingOf, mediaTypeOf } from '../../shared/overlay/media-type.ts';
import { cleanCss } from '../../shared/overlay/own-css.ts';
import { soundEnding, soundTypeOf } from '../../shared/overlay/sound-type.ts';
import type { MediaType, SoundType } from '../../shared/settings/design-kinds.ts';
import type { OverlayFile } from '../server/overlay-files.ts';
import { writeWhole } from '../whole-file.ts';

/** Bytes. Everything is held in memory while the app runs, as the overlay's own files are. */
export const LIMITS = {
  media: 12 * 1024 * 1024,
  // Two minutes of MP3: pages hold sounds unpacked, at ten times the size and more.
  sound: 3 * 1024 * 1024,
  all: 64 * 1024 * 1024,
  css: 128 * 1024,
} as const;

const CSS = 'style.css';
const COPY_NAME = /^[a-f0-9]{16}\.[a-z0-9]+$/;

/** The creator's own pictures, videos, sounds and style sheet: copies in the profile. */
export interface OwnFiles {
  /** By the path on the server (`/overlay/own/…`). */
  readonly served: ReadonlyMap<string, OverlayFile>;
  /** Takes a copy, if the content is a picture or a video that pages can show. */
  add(bytes: Uint8Array): Promise<Answer<{ readonly id: string; readonly type: MediaType }>>;
  /** Takes a copy, if the content is a sound that pages can play. */
  addSound(bytes: Uint8Array): Promise<Answer<{ readonly id: string; readonly type: SoundType }>>;
  remove(id: string): Promise<void>;
  /** Takes a copy of the style sheet, without what leads out; null takes it away. */
  setCss(
    text: string | null,
  ): Promise<Answer<{ readonly bytes: number; readonly version: string }>>;
}

/** Opens the folder of copies. What is in it by other hands and is no media is left alone. */
export async function openOwnFiles(dataDir: string): Promise<OwnFiles> {
  const folder = join(dataDir, 'overlay');
  const served = new Map<string, OverlayFile>();
  const serve = (name: string, body: Buffer, type: string) => {
    served.set(`/overlay/own/${name}`, { body, type, hashed: name !== CSS });
  };
  for (const name of await namesIn(folder)) {
    const body = await readFile(join(folder, name));
    const type = mediaTypeOf(body) ?? soundTypeOf(body);
    if (name === CSS) serve(name, Buffer.from(cleanCss(body.toString('utf8'))), CSS_TYPE);
    else if (COPY_NAME.test(name) && type !== null) serve(name, body, type);
  }
  const held = () => [...served.values()].reduce((sum, { body }) => sum + body.length, 0);

  const keep = async <T extends MediaType | SoundType>(
    bytes: Uint8Array,
    type: T,
    ending: string,
  ): Promise<Answer<{ id: string; type: T }>> => {
    const id = `${printOf(bytes)}.${ending}`;
    const known = served.get(`/overlay/own/${id}`)?.body.length ?? 0;
    if (held() - known + bytes.length > LIMITS.all) return refuse('media-full', LIMITS.all);
    if (!(await write(folder, id, bytes))) return refuse('design-unwritable');
    serve(id, Buffer.from(bytes), type);
    return { ok: true, value: { id, type } };
  };

  return {
    served,
    async add(bytes) {
      const type = mediaTypeOf(bytes);
      if (type === null) return refuse('media-refused');
      if (bytes.length > LIMITS.media) return refuse('media-too-large', LIMITS.media);
      return keep(bytes, type, endingOf(type));
    },
    async addSound(bytes) {
      const type = soundTypeOf(bytes);
      if (type === null) return refuse('sound-refused');
      if (bytes.length > LIMITS.sound) return refuse('media-too-large', LIMITS.sound);
      return keep(bytes, type, soundEnding(type));
    },
    async remove(id) {
      if (!served.delete(`/overlay/own/${id}`)) return;
      await rm(join(folder, id), { force: true });
    },
    async setCss(text) {
      const body = Buffer.from(cleanCss(text ?? ''));
      if (body.length > LIMITS.css) return refuse('media-too-large', LIMITS.css);
      if (!(await write(folder, CSS, body))) return refuse('design-unwritable');
      serve(CSS, body, CSS_TYPE);
      return { ok: true, value: { bytes: body.length, version: printOf(body) } };
    },
  };
}

const CSS_TYPE = 'text/css; charset=utf-8';

function refuse(
  code: 'media-refused' | 'sound-refused' | 'media-too-large' | 'media-full' | 'design-unwritable',
  limit?: number,
): Answer<never> {
  const detail = limit === undefined ? null : String(limit);
  return { ok: false, failure: failure(code, detail) };
}

/** The same content is one file, however often it is brought. */
function printOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

async function write(folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, name), bytes);
    return true;
  } catch {
    return false;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
