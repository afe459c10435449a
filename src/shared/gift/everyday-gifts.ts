/** A gift that Carat knows without having seen it: the platform's id, its English name, its price. */
export interface EverydayGift {
  readonly id: string;
  readonly name: string;
  /** Per piece. */
  readonly coins: number;
}

/**
 * The gifts seen most on LIVE, cheapest first, for rehearsals and for events without a price.
 * Ids and prices as public gift lists and recorded events had them in November 2026; the price of
 * one id has not been seen to change in two years. The id is what counts: names repeat.
 */
export const EVERYDAY_GIFTS: readonly EverydayGift[] = [
  { id: '5655', name: 'Rose', coins: 1 },
  { id: '5269', name: 'TikTok', coins: 1 },
  { id: '7934', name: 'Heart Me', coins: 1 },
  { id: '6064', name: 'GG', coins: 1 },
  { id: '5827', name: 'Ice Cream Cone', coins: 1 },
  { id: '9139', name: 'Team Bracelet', coins: 2 },
  { id: '5487', name: 'Finger Heart', coins: 5 },
  { id: '8913', name: 'Rosa', coins: 10 },
  { id: '5658', name: 'Perfume', coins: 20 },
  { id: '5879', name: 'Doughnut', coins: 30 },
  { id: '5659', name: 'Paper Crane', coins: 99 },
  { id: '6104', name: 'Cap', coins: 99 },
  { id: '5585', name: 'Confetti', coins: 100 },
  { id: '5660', name: 'Hand Hearts', coins: 100 },
  { id: '5586', name: 'Hearts', coins: 199 },
  { id: '5509', name: 'Sunglasses', coins: 199 },
  { id: '6267', name: 'Corgi', coins: 299 },
  { id: '6007', name: 'Boxing Gloves', coins: 299 },
  { id: '7168', name: 'Money Gun', coins: 500 },
  { id: '5897', name: 'Swan', coins: 699 },
  { id: '11046', name: 'Galaxy', coins: 1_000 },
  { id: '6090', name: 'Fireworks', coins: 1_088 },
  { id: '6149', name: 'Interstellar', coins: 10_000 },
  { id: '6369', name: 'Lion', coins: 29_999 },
  { id: '9072', name: 'Universe', coins: 44_999 },
];
