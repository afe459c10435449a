import { counted } from '../plural.ts';

export const overlay = {
  address: {
    title: 'Address for OBS',
    label: 'Overlay address',
    covered: 'covered',
    note: 'It holds a key that lets a page read your gifts. Keep it off the stream.',
    show: 'Show address',
    hide: 'Cover address',
    copy: 'Copy address',
  },
  steps: {
    title: 'Add it in OBS',
    list: [
      'Under Sources choose + and then Browser.',
      'Paste the address. Width 1920 and height 1080, or 1080 and 1920 for an upright stream.',
      'Send a test gift. The background is transparent by itself; no colour filter is needed.',
    ],
  },
  pages: {
    title: 'Connected pages',
    count: (pages: number) => counted(pages, 'page', 'pages'),
    none: 'No overlay page is connected. As soon as OBS or the overlay window opens the address, it counts here.',
    some: 'Each page shows every gift. Any number of them may be open.',
    lastShown: (time: string) => `Last gift shown at ${time}`,
    nothingShown: 'Nothing has been shown yet.',
  },
  window: {
    title: 'Overlay window',
    note: 'For programs without a browser source, and for a second monitor. It shows the same page.',
    open: 'Window open',
    openHint: 'Clicks go through it to what lies below.',
    editing: 'Edit mode',
    editingHint: 'Shows a frame to move and resize the window.',
    onTop: 'Always on top',
    onTopHint: 'Stays above all other windows.',
  },
  key: {
    title: 'Background',
    note: 'Transparent is best for OBS. A solid colour is for programs that need a chroma key.',
    label: 'Background of the overlay',
    transparent: 'Transparent',
    green: 'Green',
    magenta: 'Magenta',
    blue: 'Blue',
    own: 'Own colour',
    ownLabel: 'Colour as #rrggbb',
    ownError: 'Six digits after #, for instance #00ff00.',
  },
  alerts: {
    title: 'Alerts',
    pause: 'Pause alerts',
    pauseHint: 'Gifts are booked as always; they are shown when you go on.',
  },
};
