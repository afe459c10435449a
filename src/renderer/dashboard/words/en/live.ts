import { counted } from '../plural.ts';

export const live = {
  noSession: 'No LIVE yet',
  since: (time: string, duration: string) => `LIVE since ${time}, ${duration}`,
  ended: (when: string) => `Last LIVE, ended ${when}`,
  minutes: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`,
  viewers: 'Viewers',
  likes: 'Likes',
  follows: 'New followers',
  thisSession: 'This LIVE',
  lastSession: 'Last LIVE',
  unpriced: (count: number) =>
    `${counted(count, 'gift has', 'gifts have')} no known price yet: for now that is 0 coins.`,
  goal: {
    title: 'Goal',
    progress: (now: string, target: string) => `${now} of ${target} diamonds`,
    reached: 'Reached',
    left: (text: string) => `${text} to go`,
  },
  newest: {
    title: 'Newest gifts',
    caption: 'The newest gifts, the latest first',
    time: 'Time',
    gift: 'Gift',
    from: 'From',
    coins: 'Coins',
    state: 'State',
    perPiece: (price: string) => `${price} each`,
    streak: 'running',
    booked: 'Booked',
    shown: 'Shown',
    notShown: 'Not shown yet',
    test: 'Test, not in the ledger',
    noPrice: 'price unknown',
    again: 'Play again',
    playAgain: (gift: string, from: string) => `Play again: ${gift} from ${from}`,
    via: (source: string) => `via ${source}`,
  },
  empty: {
    waitingTitle: 'Waiting for the first gift',
    waitingBody: 'It appears here the moment it is booked, and on the overlay right after.',
    title: 'No gifts yet',
    body: 'Gifts appear here as they come in: each is booked first, then shown on the overlay.',
    connect: 'Connect TikFinity',
    tryTest: 'Try a test gift',
    orApi: 'Another program can send gifts over the local API; its key is in Settings.',
  },
  top: {
    title: 'Top gifters',
    empty: 'Whoever sends gifts in this LIVE is listed here, most coins first.',
  },
  sources: {
    title: 'Source of gifts',
    since: (time: string) => `since ${time}`,
    settings: 'Settings of the sources',
    none: 'No source is switched on.',
  },
  overlay: {
    title: 'Overlay',
    pages: (count: number) =>
      count === 0 ? 'No page is connected' : counted(count, 'page connected', 'pages connected'),
    noPages: 'Nothing is shown until OBS or the overlay window has opened the overlay.',
    paused: 'Alerts are paused',
    quiet: (until: string) => `Quiet until ${until}`,
    held: (count: number) =>
      count === 0
        ? 'Gifts are booked as always, and shown when alerts go on.'
        : `${counted(count, 'gift has', 'gifts have')} come since. They are shown when alerts go on.`,
    running: 'Alerts are playing',
    pause: 'Pause alerts',
    resume: 'Resume alerts',
    skip: 'Skip',
    replay: 'Replay last',
    quietFor: (minutes: number) => `Quiet ${minutes} min`,
    clear: 'Clear all',
    windowOpen: 'Overlay window is open',
    windowClosed: 'Overlay window is closed',
    setUp: 'Set up the overlay',
    toSound: 'What to do',
    flow: 'How far the gifts have come since the app was started',
    received: 'Received',
    booked: 'Booked',
    shown: 'Shown',
  },
  attention: {
    title: 'Needs your eye',
    unpriced: (count: number) => counted(count, 'gift without a price', 'gifts without a price'),
    unpricedBody:
      'The source did not name the price, so this stands in the ledger with a flag and 0 coins. Your ' +
      'totals are too low by what it is worth, until you enter the price.',
    conflicts: (count: number) => counted(count, 'conflicting message', 'conflicting messages'),
    conflictsBody:
      'A message came again under the same id with other contents. The first one counts, the other ' +
      'was kept aside and added nothing. Compare them with what TikTok shows.',
    showConflicts: 'Show them',
    hideConflicts: 'Hide them',
    conflictCaption: 'Messages that were kept aside',
    when: 'Received',
    gift: 'Gift',
    from: 'From',
    source: 'Source',
    messageId: 'Message id',
  },
};
