import { EXAMPLE_DECIMAL } from '../../format/decimal-input.ts';
import { counted, listed } from '../plural.ts';

const SOURCES: Readonly<Record<string, string>> = {
  tikfinity: 'TikFinity',
  api: 'Local API',
  csv: 'Imported table',
  rehearsal: 'Rehearsal',
  test: 'Test',
};

export const common = {
  app: 'Carat',
  pages: {
    live: 'Live',
    earnings: 'Earnings',
    sessions: 'Sessions',
    gifters: 'Gifters',
    ledger: 'Ledger',
    gifts: 'Gifts',
    redemption: 'Redemption',
    income: 'Other income',
    reports: 'Reports',
    eligibility: 'Eligibility',
    overlay: 'Overlay',
    rehearsal: 'Rehearsal',
    guide: 'Guide',
    settings: 'Settings',
  },
  navigation: 'Pages',
  skip: 'Skip to the content',
  narrowedTo: 'Narrowed to',
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  hide: 'Hide',
  noteOptional: 'Note (optional)',
  currency: 'Currency',
  currencyShow: 'Show all currencies',
  currencyNoMatch: 'No currency of that name',
  decimalError: `Write a number like ${EXAMPLE_DECIMAL}.`,
  copied: 'Copied',
  copyFailed: 'Could not copy. Show it, select it and copy it by hand.',
  diamonds: 'diamonds',
  coins: 'Coins',
  gifts: 'Gifts',
  gifters: 'Gifters',
  entriesOf: (gifts: string, name: string) => `${gifts} gifts: entries of ${name}`,
  countDiamonds: (text: string) => `${text} diamonds`,
  countCoins: (count: number) => counted(count, 'coin', 'coins'),
  countGifts: (count: number) => counted(count, 'gift', 'gifts'),
  estimate: 'Estimate',
  /** The names come with their quotation marks. */
  theCards: (cards: readonly string[]) =>
    cards.length === 1 ? `the rate card ${cards[0]}` : `the rate cards ${listed(cards)}`,
  estimateUnder: (cards: string) => `Estimate under ${cards}.`,
  ownRate: (rate: string, day: string | null) =>
    day === null ? `at your rate of ${rate}` : `at your rate of ${rate} from ${day}`,
  sourceName: (id: string) => SOURCES[id] ?? id,
  sourceStates: {
    off: 'Off',
    connecting: 'Connecting',
    connected: 'Connected, quiet',
    receiving: 'Receiving',
    lost: 'Lost',
  },
  retryIn: (seconds: number) => `Lost: trying again in ${seconds} s`,
  retryNow: 'Lost: trying again now',
  demo: {
    title: 'This is the demo.',
    body: 'Viewers, gifts and past evenings are made up. All of it is thrown away at the end; your own ledger is not touched.',
  },
};
