import { withoutSound } from '../../shared/overlay/own-sounds.ts';
import type { OverlayDesign } from '../../shared/settings/overlay-design.ts';
import type { CoreCall, Handlers } from '../contract/handlers.ts';
import type { SoundDesk } from '../live/sound-desk.ts';
import type { DesignStore } from './design-store.ts';
import type { OwnFiles } from './own-files.ts';

interface Parts {
  readonly design: DesignStore;
  readonly files: OwnFiles;
  readonly desk: Pick<SoundDesk, 'tryTier'>;
}

/** The calls about what is heard. */
export function soundHandlers({
  design,
  files,
  desk,
}: Parts): Handlers<Extract<CoreCall, `sound.${string}`>> {
  return {
    'sound.add': async ({ name, data }) => {
      const bytes = Buffer.from(data, 'base64');
      const added = await files.addSound(bytes);
      if (!added.ok) return added;
      const one = { ...added.value, name: name.slice(0, 120), bytes: bytes.length };
      return design.change((now): OverlayDesign => {
        const others = now.sounds.filter(({ id }) => id !== one.id);
        return { ...now, sounds: [...others, one] };
      });
    },
    'sound.remove': async (id) => {
      const answer = await design.change((now) => withoutSound(now, id));
      if (answer.ok) await files.remove(id);
      return answer;
    },
    'sound.try': (tier) => {
      desk.tryTier(tier);
      return { ok: true, value: null };
    },
  };
}
