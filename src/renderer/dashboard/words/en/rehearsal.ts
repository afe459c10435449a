import { whole } from '../../format/numbers.ts';
import { counted } from '../plural.ts';

const coins = (count: number) => counted(count, 'coin', 'coins');

export const rehearsal = {
  body: 'Simulated viewers try your overlay. Their gifts play like real ones, are marked as tests, and never enter the ledger.',
  crowd: {
    title: 'A crowd',
    pace: 'How fast they give',
    paces: { calm: 'Calm', busy: 'Busy', flood: 'Flood' },
    paceNotes: {
      calm: 'Somebody gives every few seconds, as on a quiet evening.',
      busy: 'Somebody gives once or twice a second.',
      flood: 'About 1,000 gifts a minute: see how your overlay stands it.',
    },
    start: 'Let them in',
    stop: 'Send them home',
    soFar: (given: number, refused: number) =>
      `Sent ${counted(given, 'time', 'times')} so far, refused ${counted(refused, 'time', 'times')} for lack of coins.`,
    live: 'No crowd comes while you are LIVE: your viewers would take its gifts for real ones.',
    unseen: 'No overlay page is connected, so nobody sees the gifts.',
    held: 'Alerts are held back: gifts wait until they go on.',
    toOverlay: 'To the overlay',
  },
  send: {
    title: 'Send as a viewer',
    viewer: 'Viewer',
    showViewers: 'Show all viewers',
    noViewer: 'No viewer of that name',
    cost: (price: number, left: number) =>
      `It takes ${coins(price)}. ${coins(left)} in the wallet.`,
    send: 'Send',
    sent: (count: number, gift: string) => `Sent ${whole(count)} × ${gift}.`,
    coinsToBuy: 'Package',
    buy: 'Buy coins',
    bought: (count: number) => `Bought ${coins(count)}.`,
  },
  happened: {
    title: 'What happened',
    empty: 'Nobody has given anything yet',
    emptyBody: 'Let a crowd in, or send a gift as one of the viewers.',
    bought: (count: number) => `bought ${coins(count)}`,
    given: (count: number, gift: string) => `sent ${whole(count)} × ${gift}`,
    refused: (count: number, gift: string) => `has too few coins for ${whole(count)} × ${gift}`,
  },
  wallets: {
    title: 'Wallets',
    empty: 'Nobody has bought coins yet',
    emptyBody: 'What viewers buy, spend and have left stands here, coin by coin.',
    viewer: 'Viewer',
    bought: 'Bought',
    spent: 'Spent',
    left: 'Left',
    all: 'All viewers',
  },
};
