import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import type { TriedOutcome } from '../../../src/shared/live/sound-state.ts';
import { testerAmong } from '../../../src/shared/live/who-sounds.ts';
import { withoutSound } from '../../../src/shared/overlay/own-sounds.ts';
import type { FakeMain } from './fake-main.ts';

type SoundCall = Extract<CallName, `sound.${string}`>;
type Handlers = { readonly [N in SoundCall]: (input: CallInput<N>) => CallOutput<N> };

/** The calls about what is heard, over the world's live state: every page answers at once. */
export function soundHandlers(main: FakeMain): Handlers {
  const { world } = main;
  const take = (design: CallOutput<'sound.add'>) => {
    main.publish({ type: 'design', design });
    return design;
  };
  return {
    'sound.add': ({ name, data }) => {
      const id = '0123456789abcdef.ogg';
      const one = { id, name, type: 'audio/ogg' as const, bytes: data.length };
      return take({ ...world.live.design, sounds: [one] });
    },
    'sound.remove': (id) => take(withoutSound(world.live.design, id)),
    'sound.try': () => {
      const { sound } = world.live;
      const page = testerAmong(sound.pages, sound.speaker);
      const outcome: TriedOutcome =
        page === null ? 'no-page' : page.ability === 'blocked' ? 'blocked' : 'played';
      const run = (sound.tried?.run ?? 0) + 1;
      const tried = { run, outcome, place: page?.place ?? null, preview: page?.preview ?? false };
      main.publish({ type: 'sound', sound: { ...sound, tried } });
      return null;
    },
  };
}
