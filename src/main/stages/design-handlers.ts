import { type Answer, failure } from '../../shared/contract/failure.ts';
import { withoutMedia } from '../../shared/overlay/own-media.ts';
import type { OverlayDesign } from '../../shared/settings/overlay-design.ts';
import type { CoreCall, Handlers } from '../contract/handlers.ts';
import type { DesignStore } from './design-store.ts';
import type { OwnFiles } from './own-files.ts';

type DesignCall = Extract<CoreCall, `design.${string}`>;

interface Parts {
  readonly design: DesignStore;
  readonly files: OwnFiles;
  /** `http://127.0.0.1:PORT/overlay/`; null while there is no server. */
  readonly base: () => string | null;
  readonly readKey: () => string;
  readonly previewToken: string;
  /** For the failure when there is no server. */
  readonly port: () => number;
}

/** The calls about the look of the overlay. */
export function designHandlers(parts: Parts): Handlers<DesignCall> {
  const { design, files } = parts;
  const address = (path: string, query: Readonly<Record<string, string>>): Answer<string> => {
    const base = parts.base();
    if (base === null) return { ok: false, failure: failure('port-taken', String(parts.port())) };
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    url.hash = `key=${parts.readKey()}`;
    return { ok: true, value: url.href };
  };
  return {
    'design.set': (next) =>
      design.change(
        ({ media, sounds, ownCss }): OverlayDesign => ({
          ...next,
          media,
          sounds,
          ownCss,
        }),
      ),
    'design.addMedia': async ({ name, data }) => {
      const bytes = Buffer.from(data, 'base64');
      const added = await files.add(bytes);
      if (!added.ok) return added;
      const one = { ...added.value, name: name.slice(0, 120), bytes: bytes.length };
      return design.change((now) => ({
        ...now,
        media: [...now.media.filter(({ id }) => id !== one.id), one],
      }));
    },
    'design.removeMedia': async (id) => {
      const answer = await design.change((now) => withoutMedia(now, id));
      if (answer.ok) await files.remove(id);
      return answer;
    },
    'design.setCss': async (css) => {
      const set = await files.setCss(css?.text ?? null);
      if (!set.ok) return set;
      const ownCss = css === null ? null : { name: css.name.slice(0, 120), ...set.value };
      return design.change((now) => ({ ...now, ownCss }));
    },
    'design.address': ({ stage, widget }) =>
      widget === null
        ? address('stage', { stage })
        : address(widget.kind, { stage, widget: widget.id }),
    'design.preview': ({ stage }) => address('stage', { stage, preview: parts.previewToken }),
  };
}
