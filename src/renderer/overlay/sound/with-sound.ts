import type { Scene } from '../stage/scene.ts';
import type { PageSound } from './page-sound.ts';

/** What hears of the cards of a page. */
export type CardSound = Pick<PageSound, 'entered' | 'grew' | 'left'>;

/** The scene, heard as well as seen. */
export function withSound(scene: Scene, sound: CardSound): Scene {
  return {
    ...scene,
    enter(view) {
      sound.entered(view);
      scene.enter(view);
    },
    update(view) {
      sound.grew(view);
      scene.update(view);
    },
    leave(turn) {
      sound.left(turn);
      scene.leave(turn);
    },
  };
}
