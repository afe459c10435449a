import { whole } from '../../format/numbers.ts';
import { counted } from '../plural.ts';

export const earnings = {
  range: 'Time range',
  ranges: {
    today: 'Today',
    '7d': '7 days',
    '30d': '30 days',
    month: 'This month',
    all: 'All',
    own: 'Own range',
  },
  ownRange: 'From and to',
  openCalendar: 'Open the calendar',
  nextMonth: 'Next month',
  previousMonth: 'Previous month',
  from: 'First day',
  to: 'Last day',
  everything: 'Everything so far',
  diamonds: 'Diamonds',
  counts: 'What came in',
  more: (share: string, before: string) => `${share} more than ${before}`,
  less: (share: string, before: string) => `${share} less than ${before}`,
  equal: (before: string) => `As much as ${before}`,
  noneBefore: (before: string) => `Nothing came ${before}`,
  before: {
    yesterday: 'yesterday',
    days: (count: number) => `in the ${counted(count, 'day', 'days')} before`,
    month: 'by this day last month',
  },
  estimate: {
    title: 'Worth about',
    span: (low: string, high: string, card: string) =>
      `Between ${low} and ${high} under the rate card “${card}”.`,
    single: (card: string) => `Low, expected and high are the same under the rate card “${card}”.`,
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
    keyboard: 'Use the left and right arrow keys to read the bars one by one.',
    table: 'Table',
    chart: 'Chart',
    show: 'Show as',
    period: { day: 'Day', week: 'Week of', month: 'Month' },
    gifts: 'Gifts',
    coins: 'Coins',
    diamonds: 'Diamonds',
    estimate: 'Estimate',
  },
  empty: {
    title: 'Nothing was booked in this range',
    body: 'Gifts that come in are booked and appear here, day by day. Choose another range, or connect a source and try a test gift first.',
    firstTitle: 'Your earnings will stand here',
    live: 'Go to Live',
    all: 'Show everything',
  },
};
