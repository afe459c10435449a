import { whole } from '../../format/numbers.ts';
import { counted } from '../plural.ts';

export const earnings = {
  range: 'Time range',
  ranges: {
    today: 'Today',
    '7d': '7 days',
    '30d': '30 days',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
    all: 'All',
    own: 'Own range',
  },
  ownRange: 'From and to',
  openCalendar: 'Open the calendar',
  nextMonth: 'Next month',
  previousMonth: 'Previous month',
  from: 'First day',
  to: 'Last day',
  noComparison: 'No period before to compare with',
  diamonds: 'Diamonds',
  counts: 'What came in',
  more: (share: string, before: string) => `${share} more than ${before}`,
  less: (share: string, before: string) => `${share} less than ${before}`,
  equal: (before: string) => `As much as ${before}`,
  manyTimes: 'over 1,000%',
  reversed: (diamonds: string) => `Of these, ${diamonds} were taken back`,
  noneBefore: (before: string) => `Nothing came ${before}`,
  before: {
    yesterday: 'yesterday',
    days: (count: number) =>
      count === 1 ? 'on the day before' : `in the ${counted(count, 'day', 'days')} before`,
    sameDays: 'in the month before',
    month: 'by this day last month',
    quarter: 'by this day last quarter',
    year: 'by this day last year',
  },
  estimate: {
    title: 'Worth about',
    span: (low: string, high: string, cards: string) =>
      `Between ${low} and ${high} under ${cards}.`,
    single: (cards: string) => `Low, expected and high are the same under ${cards}.`,
    reversed: 'What was taken back is still counted here.',
    note: 'An estimate, not a payout: TikTok publishes no price for a diamond.',
  },
  unpriced: (count: number) =>
    `${counted(count, 'gift', 'gifts')} in this range without a known price: the totals are too low by what they are worth.`,
  chart: {
    title: {
      day: 'Diamonds per day',
      week: 'Diamonds per week',
      month: 'Diamonds per month',
    },
    sentence: {
      day: (total: string, active: number, all: number) =>
        `${total} diamonds on ${whole(active)} of ${counted(all, 'day', 'days')}.`,
      week: (total: string, active: number, all: number) =>
        `${total} diamonds in ${whole(active)} of ${counted(all, 'week', 'weeks')}.`,
      month: (total: string, active: number, all: number) =>
        `${total} diamonds in ${whole(active)} of ${counted(all, 'month', 'months')}.`,
    },
    single: (total: string, day: string, average: string) =>
      `${total} diamonds on ${day}, against ${average} a day on the six days before.`,
    best: (name: string, amount: string) => `The best was ${name} with ${amount}.`,
    weekOf: (day: string) => `the week of ${day}`,
    soFar: 'so far',
    keyboard:
      'Use the left and right arrow keys to read the bars, Enter to narrow the page to one.',
    keyboardReads: 'Use the left and right arrow keys to read the values one by one.',
    untilThen: (total: string) => `${total} up to here`,
    nothing: 'Nothing is left here. Take something away from what the page is narrowed to.',
    inAll: (total: string) => `${total} in all`,
    sizes: 'Bars for each',
    size: { day: 'Day', week: 'Week', month: 'Month' },
    showAs: (title: string) => `Show ${title} as`,
    rowsShown: (shown: number, saved: number, all: number) =>
      `The first ${whole(shown)} of ${whole(all)}. Saved as CSV, the table has ${saved < all ? `the first ${whole(saved)}` : 'all'} of them.`,
    table: 'Table',
    chart: 'Chart',
    period: { day: 'Day', week: 'Week of', month: 'Month' },
  },
  columns: { gifts: 'Gifts', coins: 'Coins', diamonds: 'Diamonds', estimate: 'Estimate' },
  byGift: {
    title: 'By gift',
    one: 'Gift',
    sentence: (shown: number, all: number, share: string) =>
      shown >= all
        ? `${counted(all, 'kind of gift', 'kinds of gifts')}, the highest first.`
        : `The first ${whole(shown)} of ${whole(all)} kinds make ${share} of the diamonds.`,
  },
  byGifter: {
    title: 'By gifter',
    one: 'Gifter',
    sentence: (shown: number, all: number, share: string) =>
      shown >= all
        ? `${counted(all, 'gifter', 'gifters')}, the most generous first.`
        : `The first ${whole(shown)} of ${whole(all)} gifters sent ${share} of the diamonds.`,
  },
  byHour: {
    title: 'Hours of the week',
    one: 'Hour',
    best: (hour: string, diamonds: string, active: number) =>
      `The best hour was ${hour} with ${diamonds} diamonds. Gifts came in ${whole(active)} of 168 hours.`,
    cell: (hour: string, diamonds: string, gifts: string) =>
      `${hour}: ${diamonds} diamonds, ${gifts}`,
    nothing: (hour: string) => `${hour}: nothing`,
    hint: (zone: string) =>
      `Times in ${zone.replaceAll('_', ' ')}. Choose an hour to narrow the page to it.`,
    legend: 'What the shades mean, in diamonds',
    zero: 'Nothing',
    upTo: (diamonds: string) => `up to ${diamonds}`,
  },
  bySession: {
    title: 'Sessions',
    one: 'Session',
    sentence: (shown: number, all: number) =>
      shown < all
        ? `The newest ${whole(shown)} of ${whole(all)} sessions, in diamonds.`
        : `${counted(all, 'session', 'sessions')}, in diamonds.`,
  },
  worth: {
    title: {
      day: 'Estimate per day',
      week: 'Estimate per week',
      month: 'Estimate per month',
    },
    low: 'Low',
    expected: 'Expected',
    high: 'High',
    span: (low: string, high: string) => `between ${low} and ${high}`,
    sentence: (expected: string, low: string, high: string, cards: string) =>
      `About ${expected} in all under ${cards}. The line on each bar reaches from low (${low} in all) to high (${high}).`,
    line: (expected: string, cards: string) =>
      `About ${expected} in all. Low, expected and high are the same under ${cards}.`,
  },
  chips: {
    gift: (name: string) => name,
    gifter: (name: string) => `from ${name}`,
    session: (name: string) => `Session ${name}`,
    sessionNumber: (id: number) => `number ${id}`,
    hour: (day: string, hours: string) => `${day}, ${hours}`,
    remove: (text: string) => `No longer narrow to ${text}`,
    all: 'Show everything',
    entries: 'See the entries',
    entriesAllHours: 'See the entries of all hours',
  },
  empty: {
    title: 'Nothing was booked in this range',
    body: 'Gifts that come in are booked and appear here, day by day. Choose another range, or connect a source and try a test gift first.',
    firstTitle: 'Your earnings will stand here',
    live: 'Go to Live',
    all: 'Show everything',
  },
};
