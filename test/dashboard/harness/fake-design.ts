import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import { withoutMedia } from '../../../src/shared/overlay/own-media.ts';
import type { OverlayDesign } from '../../../src/shared/settings/overlay-design.ts';
import type { FakeMain } from './fake-main.ts';

type DesignCall = Extract<CallName, `design.${string}`>;
type Handlers = { readonly [N in DesignCall]: (input: CallInput<N>) => CallOutput<N> };

/** The calls about the look of the overlay, over the world's live state. */
export function designHandlers(main: FakeMain): Handlers {
  const { world } = main;
  const take = (design: OverlayDesign) => {
    main.publish({ type: 'design', design });
    return design;
  };
  const address = (page: string, query: string) =>
    `${world.info.origin}/overlay/${page}?${query}#key=r3adK3y`;
  return {
    'design.set': (next) => {
      const { media, sounds, ownCss } = world.live.design;
      return take({ ...next, media, sounds, ownCss });
    },
    'design.addMedia': ({ name, data }) => {
      const id = `${'0123456789abcdef'}.png`;
      const one = { id, name, type: 'image/png' as const, bytes: data.length };
      return take({ ...world.live.design, media: [one] });
    },
    'design.removeMedia': (id) => take(withoutMedia(world.live.design, id)),
    'design.setCss': (css) => {
      const ownCss = css && { name: css.name, bytes: css.text.length, version: 'v1' };
      return take({ ...world.live.design, ownCss });
    },
    'design.address': ({ stage, widget }) =>
      widget === null
        ? address('stage', `stage=${stage}`)
        : address(widget.kind, `stage=${stage}&widget=${widget.id}`),
    // Of the same origin here: an empty page stands in for the overlay's.
    'design.preview': ({ stage }) => `/preview.html?stage=${stage}`,
  };
}
