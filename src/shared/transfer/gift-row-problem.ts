/** Why a row cannot be taken. */
export const GIFT_ROW_PROBLEMS = [
  'no-heading',
  'own-table',
  'no-time',
  'time-unclear',
  'time-to-come',
  'no-gift',
  'gift-unclear',
  'no-coins',
  'no-count',
  'no-gifter',
  'id-refused',
  'id-taken',
] as const;
export type GiftRowProblem = (typeof GIFT_ROW_PROBLEMS)[number];
