import { counted } from '../plural.ts';

export const gifters = {
  title: 'Who sends you gifts',
  search: 'Name or handle',
  clearSearch: 'Clear the search',
  sort: 'Sorted by',
  sorts: { coins: 'Coins', gifts: 'Gifts', latest: 'Latest' },
  found: (count: number) => counted(count, 'person', 'people'),
  columns: {
    name: 'Name',
    diamonds: 'Diamonds',
    coins: 'Coins',
    gifts: 'Gifts',
    first: 'First gift',
    last: 'Last gift',
  },
  forgotten: 'forgotten',
  empty: {
    title: 'Nobody has sent a gift yet',
    body: 'Everybody who sends you a gift will stand here, with what came from them and when.',
    noneTitle: 'Nobody of that name',
    noneBody: 'Look for a part of a name, a handle, or an id.',
    live: 'Go to Live',
    all: 'Show everybody',
  },
  one: {
    back: 'All gifters',
    handle: 'Handle',
    entries: 'Entries from this person',
    since: (first: string, last: string) => `First gift ${first}, last gift ${last}`,
    reversed: (diamonds: string) => `${diamonds} diamonds of it were taken back later.`,
    unpriced: (count: number) =>
      `${counted(count, 'gift', 'gifts')} without a known price: the sums are too low by what they are worth.`,
    byGift: 'By gift',
    byMonth: 'By month',
    bySession: 'By session',
    month: 'Month',
    gift: 'Gift',
    session: 'Session',
    estimate: 'Estimate',
  },
  forget: {
    title: 'Privacy',
    body: 'When somebody asks you to, their name, handle and picture can be removed from Carat.',
    done: 'The name, handle and picture of this person were removed.',
    open: 'Forget this person',
    confirmTitle: (name: string) => `Forget ${name}?`,
    confirm: (name: string) =>
      `The name ${name}, the handle and the picture go from Carat for good and are not written down again. If this person sends another gift, it plays with the name that it comes with. The gifts and their diamonds stay in the ledger, under a number. Backups made before still hold the name. This cannot be undone.`,
    save: 'Forget for good',
  },
};
