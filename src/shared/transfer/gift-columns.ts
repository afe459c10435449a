/** The names under which a table of gifts has each meaning; of several the first that is there. */
const NAMES = {
  utc: ['time_utc'],
  time: ['time', 'datetime', 'date_time', 'timestamp'],
  day: ['date', 'day'],
  giftId: ['gift_id'],
  gift: ['gift', 'gift_name'],
  coins: ['coins_each', 'coins_per_piece', 'price', 'coins'],
  count: ['pieces', 'count', 'quantity'],
  gifterId: ['gifter_id', 'user_id', 'sender_id'],
  gifter: ['gifter', 'gifter_name', 'user', 'username', 'nickname', 'sender', 'from'],
  message: ['message_id', 'id'],
  entry: ['entry'],
  hash: ['hash'],
} as const;

export type GiftColumn = keyof typeof NAMES;

/** Where each meaning stands in a row; missing where the table does not have it. */
export type GiftColumns = Readonly<Partial<Record<GiftColumn, number>>>;

/** The columns that a first row names; null when it does not name a time, a gift and a gifter. */
export function giftColumns(first: readonly string[]): GiftColumns | null {
  const heads = first.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const columns: Partial<Record<GiftColumn, number>> = {};
  for (const [meaning, names] of Object.entries(NAMES)) {
    const name = names.find((one) => heads.includes(one));
    if (name !== undefined) columns[meaning as GiftColumn] = heads.indexOf(name);
  }
  const has = (...meanings: GiftColumn[]) => meanings.some((one) => columns[one] !== undefined);
  return has('utc', 'time', 'day') && has('gift', 'giftId') && has('gifter', 'gifterId')
    ? columns
    : null;
}
