import type { LinkState } from './feed/link.ts';
import { element } from './stage/element.ts';
import { WORDS } from './words.ts';

export interface Note {
  say(state: LinkState | 'noKey'): void;
}

/**
 * One sentence for whoever opens the page in a browser tab. It shows only while a mouse is over the
 * page, which never happens on a stream, and never in OBS or in Carat's own overlay window.
 */
export function createNote(parent: HTMLElement): Note {
  const text = element('p', 'note');
  text.hidden = true;
  if (!isCaptured()) {
    parent.append(text);
    const root = document.documentElement;
    root.addEventListener('mouseenter', () => {
      text.hidden = false;
    });
    root.addEventListener('mouseleave', () => {
      text.hidden = true;
    });
  }
  return {
    say(state) {
      text.textContent = WORDS.note[state];
    },
  };
}

function isCaptured(): boolean {
  return 'obsstudio' in window || navigator.userAgent.includes('Electron/');
}
