import type { Failure } from '../../shared/contract/failure.ts';

/** Every sentence that is not on a page but in a native dialog, in the tray or on the terminal. */
export const WORDS = {
  tray: {
    show: 'Show Carat',
    overlay: 'Overlay window',
    pause: 'Pause alerts',
    quit: 'Quit Carat',
  },
  leaving: {
    message: 'You are live.',
    detail:
      'If you quit Carat now, gifts are no longer booked and your alerts leave the stream until you start it again.',
    stay: 'Stay',
    quit: 'Quit Carat',
  },
  editing:
    'Drag or use the arrow keys to move. Drag an edge or Ctrl + arrows to resize. Esc: done.',
  runningAlready: 'Carat is running already; its window comes to the front.',
  broken: 'Something unexpected went wrong while starting. The file logs/carat.log says what.',
  menu: { edit: 'Edit', view: 'View' },
} as const;

/** Why the app does not start, in a sentence that says what to do. */
export function whyNotStarted({ code, detail }: Failure): string {
  if (code === 'ledger-in-use') {
    return 'Another Carat has this ledger open, perhaps one without a window. Quit that one and start again.';
  }
  if (code === 'folder-unwritable') {
    return `Carat cannot write to its data folder${detail === null ? '' : ` ${detail}`}. Give your account the right to write there, or choose another folder with --data-dir.`;
  }
  return `Carat could not start (${code}${detail === null ? '' : `: ${detail}`}). ${WORDS.broken}`;
}
