import { whole } from '../../format/numbers.ts';
import { counted } from '../plural.ts';

export const sessions = {
  title: 'Your LIVE sessions',
  unnamed: (day: string) => `LIVE of ${day}`,
  running: 'Running',
  columns: {
    name: 'Session',
    duration: 'Duration',
    diamonds: 'Diamonds',
    perHour: 'Per hour',
    gifts: 'Gifts',
    gifters: 'Gifters',
    estimate: 'Estimate',
  },
  duration: (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return `${rest} min`;
    return rest === 0 ? `${whole(hours)} h` : `${whole(hours)} h ${rest} min`;
  },
  sum: (count: number, diamonds: string) =>
    `${diamonds} diamonds in ${counted(count, 'session', 'sessions')}.`,
  more: (count: number) => `Show ${counted(count, 'more session', 'more sessions')}`,
  empty: {
    title: 'No LIVE yet',
    body: 'A session begins with the first gift or message of a LIVE and ends with the stream. Each will stand here with its sums, its best minute and its top gifters.',
    live: 'Go to Live',
  },
  one: {
    back: 'All sessions',
    before: 'The one before',
    after: 'The one after',
    entries: 'Entries of this session',
    perHour: 'Diamonds per hour',
    duration: 'Duration',
    span: (from: string, to: string) => `${from} to ${to}`,
    since: (from: string) => `Since ${from}`,
    estimate: (amount: string) => `Estimate ${amount}`,
    reversed: (diamonds: string) =>
      `${diamonds} diamonds of it were taken back later; the estimate still counts them.`,
    unpriced: (count: number) =>
      `${counted(count, 'gift', 'gifts')} without a known price: the sums are too low by what they are worth.`,
    timeline: {
      title: 'Gifts over time',
      sentence: (diamonds: string, minutes: number) =>
        minutes === 1
          ? `${diamonds} diamonds, one bar a minute.`
          : `${diamonds} diamonds, one bar for ${counted(minutes, 'minute', 'minutes')}.`,
      best: (time: string, diamonds: string) =>
        `The best minute was ${time} with ${diamonds} diamonds.`,
      keyboard: 'Use the left and right arrow keys to read the bars one by one.',
      nothing: 'Nothing was given in this LIVE. How long it lasted counts for agency programmes.',
      nothingYet: 'Nothing has been given in this LIVE so far.',
      time: 'Time',
    },
    top: 'Top gifters',
    byGift: 'By gift',
    name: 'Name',
    note: 'Note',
    about: 'Name and note',
    save: 'Save',
    change: 'Where it begins and ends',
    changeHint:
      'When the app cut a LIVE in two, or took two for one. No amount changes, only what belongs together.',
    stillRunning: 'A session can be split and joined once its LIVE is over.',
  },
  split: {
    open: 'Split in two',
    title: 'Where does the second part begin?',
    body: 'Choose the gift with which it begins. Gifts before it stay in this session.',
    chosen: (time: string, what: string, from: string) =>
      `The second part begins at ${time} with ${what} from ${from}.`,
    none: 'Choose a gift in the list.',
    save: 'Split here',
  },
  join: {
    open: 'Join with the next',
    title: 'Join with the next session?',
    body: (first: string, second: string, pause: string) =>
      `“${first}” and “${second}” become one, with the pause of ${pause} between them. You can split it again there.`,
    save: 'Join them',
  },
};
