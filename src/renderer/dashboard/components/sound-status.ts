import type { LiveState } from '../../../shared/live/live-state.ts';
import { words } from '../words/words.ts';

const { status: said } = words.sound;

export interface Status {
  readonly tone: 'good' | 'warn' | 'info';
  readonly title: string;
  /** What to do; null when there is nothing. */
  readonly todo: string | null;
}

type Heard = Pick<LiveState, 'design' | 'sound'> & {
  readonly overlay: Pick<LiveState['overlay'], 'heldSince'>;
};

/** Whether viewers hear anything, and if not, why and what to do. */
export function soundStatus({ design, sound, overlay }: Heard): Status {
  const warn = (title: string, todo: string): Status => ({ tone: 'warn', title, todo });
  const info = (title: string): Status => ({ tone: 'info', title, todo: null });
  if (!design.sound.on) return info(said.off);
  if (design.sound.volume === 0) return { tone: 'warn', title: said.zero, todo: null };
  const speaker = sound.pages.find(({ id }) => id === sound.speaker);
  if (speaker?.ability === 'blocked') {
    return warn(said.blocked(speaker.place), said.blockedTodo(speaker.place));
  }
  if (speaker !== undefined) {
    const todo = overlay.heldSince === null ? null : said.held;
    return { tone: 'good', title: said.ready(speaker.place), todo };
  }
  const pages = sound.pages.filter(({ preview }) => !preview);
  if (pages.length === 0) return warn(said.noPage, said.noPageTodo);
  const { place } = design.sound;
  if (place !== null && !pages.some((page) => page.place === place)) {
    return warn(said.elsewhere(place), said.elsewhereTodo);
  }
  return warn(said.allOff, said.allOffTodo);
}
