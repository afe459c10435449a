import { counted } from '../plural.ts';

export const testGift = {
  title: 'Send a test gift',
  note: 'Plays on the overlay. It never enters the ledger.',
  send: 'Send test gift',
  sent: (pages: number) =>
    pages === 0
      ? 'Sent, but no overlay page is connected, so nobody sees it.'
      : `Sent to ${counted(pages, 'overlay page', 'overlay pages')}.`,
  sentHeld: 'Sent. Alerts are held back: it waits until they go on.',
};
