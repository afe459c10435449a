/** Which gift, and how many. */
export const giftFields = {
  gift: 'Gift',
  noMatch: 'No gift of that name',
  showAll: 'Show all gifts',
  noPrice: 'no price',
  count: 'How many',
  more: 'More',
  fewer: 'Fewer',
};
