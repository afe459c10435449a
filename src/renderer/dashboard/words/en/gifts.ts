import { whole } from '../../format/numbers.ts';
import { counted } from '../plural.ts';

export const gifts = {
  part: 'Part',
  parts: { catalogue: 'Catalogue', calculator: 'Calculator', packages: 'Coin packages' },
  catalogue: {
    title: 'Gifts that Carat knows',
    caption: 'Gifts with their prices',
    note: 'The everyday gifts, and every other that your sources have named. New gifts and prices are learned as they come in.',
    search: 'Search by name or id',
    order: 'Order',
    orders: { cheapest: 'Cheapest', dearest: 'Dearest', name: 'Name', unpriced: 'No price' },
    gift: 'Gift',
    id: 'Id',
    price: 'Coins each',
    paid: 'Viewers pay',
    share: 'Your share',
    shareHint: (card: string, set: string | null) =>
      set === null
        ? `Your share is an estimate under the rate card “${card}”.`
        : `Viewers pay: with the packages of “${set}”. Your share: an estimate under the rate card “${card}”.`,
    calculate: 'Calculate',
    calculateGift: (name: string) => `Calculate with ${name}`,
    noPrice: 'Price unknown',
    unpriced: (count: number) =>
      `${counted(count, 'gift has', 'gifts have')} no known price. What comes in of them counts 0 coins until an event tells it.`,
    found: (shown: number, all: number) =>
      shown === all
        ? counted(all, 'gift', 'gifts')
        : `${whole(shown)} of ${counted(all, 'gift', 'gifts')}`,
    more: (count: number) => `Show ${whole(count)} more`,
    noneTitle: 'No gift like that',
    noneBody: 'Search for a part of its name, or for its whole id.',
    clear: 'Show all gifts',
  },
  calculator: {
    title: 'What shall it be?',
    by: 'Reckon with',
    ways: { gift: 'A gift', coins: 'A number of coins' },
    coins: 'Coins',
    set: 'Packages',
    showSets: 'Show all sets',
    noSet: 'No set of that name',
    coinsTitle: 'Coins',
    each: (count: number, name: string, price: string) =>
      `${whole(count)} × ${name} at ${price} each`,
    paidTitle: 'Viewers pay',
    paidNote: (set: string) => `From the best to the worst value of “${set}”.`,
    paidSame: (set: string) => `With the packages of “${set}”.`,
    noPackages: 'No packages to reckon with.',
    diamondsTitle: 'You receive',
    ratio: (coins: number, diamonds: number) =>
      coins === diamonds
        ? 'One diamond for each coin.'
        : `${counted(diamonds, 'diamond', 'diamonds')} for ${counted(coins, 'coin', 'coins')}.`,
    shareTitle: 'Your share',
    between: (low: string, high: string) => `Between ${low} and ${high}.`,
    ofPaid: (low: string, high: string) =>
      low === high ? `${low} of what viewers pay.` : `${low} to ${high} of what viewers pay.`,
    buyTitle: 'How somebody without coins gets there',
    buyCaption: 'Ways to buy the coins',
    way: 'Way',
    buy: 'Packages',
    total: 'Coins',
    left: 'Left over',
    price: 'Price',
    waysToBuy: {
      cheapest: 'Cheapest',
      fewest: 'Fewest purchases',
      exact: 'Nothing left over',
    },
    and: (ways: readonly string[]) =>
      ways.map((way, index) => (index === 0 ? way : way.toLowerCase())).join(', '),
    times: (count: number, coins: string) => `${whole(count)} × ${coins}`,
    notExact: (set: string) => `No packages of “${set}” add up to exactly this number of coins.`,
    tooMany: (most: string) => `Carat reckons with up to ${most} coins.`,
    empty: 'Choose a gift, or enter a number of coins.',
  },
  packages: {
    note: 'What viewers pay for coins differs by country, shop and year: enter what your app shows. The set in use is the one that the calculator and the guide reckon with.',
    add: 'Add a set',
    restore: 'Bring back the known sets',
    newName: 'New set',
    inUse: 'In use',
    choose: 'Use',
    edit: 'Edit',
    editSet: (name: string) => `Edit ${name}`,
    chooseSet: (name: string) => `Use ${name}`,
    remove: 'Delete',
    removeSet: (name: string) => `Delete ${name}`,
    removeTitle: (name: string) => `Delete “${name}”?`,
    removeBody: 'Its packages are gone. What was booked does not change.',
    removeConfirm: 'Delete the set',
    caption: (name: string) => `Packages of ${name}`,
    coins: 'Coins',
    price: 'Price',
    perCoin: 'Per coin',
    against: 'Dearer by',
    best: 'Best value',
    dearer: (share: string) => `+${share}`,
    hardly: (share: string) => `< ${share}`,
    none: 'No packages yet.',
    emptyTitle: 'No packages',
    emptyBody:
      'Packages say what coins cost viewers. Bring back the sets that Carat comes with, or add your own.',
    name: 'Name',
    nameError: 'A name of at most 60 characters.',
    coinsOf: (row: number) => `Coins of package ${whole(row)}`,
    priceOf: (row: number) => `Price of package ${whole(row)}`,
    removeRow: (row: number) => `Remove package ${whole(row)}`,
    addRow: 'Add a package',
    coinsError: 'Whole, up to 1,000,000.',
    priceError: 'Such as 4.99.',
    save: 'Save',
    wrong: 'Look at the marked fields: nothing was saved yet.',
  },
};
