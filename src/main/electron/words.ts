/** Every sentence that is not on a page but in a native dialog, in the tray or on the terminal. */
export const WORDS = {
  tray: {
    show: 'Show Carat',
    overlay: 'Overlay window',
    pause: 'Pause alerts',
    quiet: (minutes: number) => `Quiet for ${minutes} minutes`,
    skip: 'Skip the alert',
    replay: 'Replay the last gift',
    clear: 'Clear all alerts',
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
  fileKinds: {
    csv: 'Table (CSV)',
    png: 'Picture (PNG)',
    json: 'Data (JSON)',
    pdf: 'Document (PDF)',
  },
  ledgerFile: 'Carat ledger',
  entriesFile: 'Carat entries',
} as const;
