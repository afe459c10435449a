/** Line icons on a 20 × 20 grid, drawn for Carat. */
const SHAPES = {
  live: 'M10 8.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M6.5 13.5a5 5 0 0 1 0-7M13.5 6.5a5 5 0 0 1 0 7M4 16a8.5 8.5 0 0 1 0-12M16 4a8.5 8.5 0 0 1 0 12',
  eligibility: 'M4 4.5h12v12H4zM7 3v3M13 3v3M7 11.5l2 2 4-4.5',
  earnings: 'M3 17h14M5 14v-3M9 14V7M13 14V9M17 14V4',
  sessions: 'M3 5h14v10H3zM6.5 12V9.5M10 12V7.5M13.5 12v-3',
  gifters:
    'M7.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M3 16c0-2.8 2-4.5 4.5-4.5S12 13.2 12 16M13 5a2.5 2.5 0 0 1 0 4.5M14 11.6c1.9.4 3 1.9 3 4.4',
  ledger: 'M5 3h10v14H5zM8 7h4.5M8 10h4.5M8 13h3',
  overlay: 'M10 3 3 6.5l7 3.5 7-3.5zM3 10l7 3.5 7-3.5M3 13.5 10 17l7-3.5',
  rehearsal:
    'M7 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M2.5 16c0-2.8 2-4.5 4.5-4.5s4.5 1.7 4.5 4.5M13.5 6v5l4-2.5z',
  redemption: 'M3 6.5h14v8H3zM10 8.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M5.5 9v3M14.5 9v3',
  income: 'M3.5 6.5h11v9h-11zM14.5 9h2v4h-2a2 2 0 0 1 0-4M5 6.5l7.5-3 1 3',
  reports: 'M5 3h7l3 3v11H5zM12 3v3h3M8 14v-3M10.3 14V9M12.6 14v-1.5',
  gifts:
    'M3.5 7.5h13v3h-13zM5 10.5V17h10v-6.5M10 7.5V17M10 7.5C8 7.5 6 6.8 6 5.2S8.7 3 10 7.5c1.3-4.5 4-3.9 4-2.3s-2 2.3-4 2.3',
  guide:
    'M10 5.5C8 4 5.5 3.8 3 4.2v11.3c2.5-.4 5-.2 7 1.3 2-1.5 4.5-1.7 7-1.3V4.2C14.5 3.8 12 4 10 5.5zM10 5.5v11.3',
  settings:
    'M3 6h7M14 6h3M3 14h3M10 14h7M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  save: 'M10 3.5v9M6 9l4 4 4-4M4 16.5h12',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  wait: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6.5V10l2.5 1.5',
  warning: 'M10 3 2.5 16.5h15zM10 8v4M10 14.2v.1',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9v4.5M10 6.4v.1',
  stop: 'M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5v4M10 13.3v.1',
  pause: 'M7 5v10M13 5v10',
  skip: 'M5 5v10l8-5zM15.5 5v10',
  replay: 'M4 4.5v4h4M4.4 8.2a6.2 6.2 0 1 1-.4 3.3',
  quiet: 'M16.5 12.2A7 7 0 1 1 7.8 3.5a5.6 5.6 0 0 0 8.7 8.7',
  clear: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6',
  play: 'M6.5 4.5v11l9-5.5z',
  copy: 'M7 7V4h9v9h-3M4 7h9v9H4z',
  show: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5M10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  hide: 'M3 3l14 14M8 5.3A7 7 0 0 1 10 5c5 0 7.5 5 7.5 5a13 13 0 0 1-2.2 2.8M5 6.8A13 13 0 0 0 2.5 10S5 15 10 15a7 7 0 0 0 3-.7',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5 8 5 5 5-5',
  forward: 'm8 5 5 5-5 5',
  back: 'm12 5-5 5 5 5',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  calendar: 'M4 5h12v11H4zM4 8.5h12M7 3v3M13 3v3',
  star: 'm10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9-4.3-2.4-4.3 2.4.9-4.9L3 8.1l4.9-.6z',
  edit: 'm4 16 .8-3.5L13 4.3a1.4 1.4 0 0 1 2 0l.7.7a1.4 1.4 0 0 1 0 2L7.5 15.2zM11.5 5.8l2.7 2.7',
  remove: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4M12.7 12.7 16.5 16.5',
  send: 'M3.5 10 17 3.5 12.5 17l-3-5.5z',
  up: 'M10 16V4.5M5 9l5-5 5 5',
  decline: 'M10 4v11.5M5 11l5 5 5-5',
  question:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M8 8a2 2 0 1 1 2.8 1.8c-.5.3-.8.6-.8 1.3M10 13.6v.1',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.3 4.3 0 0 1 0 8.6H8',
  import: 'M10 3.5v9M6 9l4 4 4-4M4 16.5h12',
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration beside words: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
