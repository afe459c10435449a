import type { GifterReport } from '../../../shared/contract/gifter-calls.ts';
import { words } from '../words/words.ts';
import { GiftArt } from './gift-art.tsx';
import { SumsCard } from './sums-card.tsx';

interface GiftSumsProps {
  readonly title: string;
  /** The name that is suggested for a file, without its ending. */
  readonly fileName: string;
  readonly rows: GifterReport['byGift'];
  /** The address of the entries of one gift. */
  readonly entriesOf: (gift: string) => string;
}

/** What came by each gift, with its picture. */
export function GiftSums({ title, fileName, rows, entriesOf }: GiftSumsProps) {
  return (
    <SumsCard
      title={title}
      heading={words.gifters.one.gift}
      by="gift"
      fileName={fileName}
      rows={rows.map((row) => ({
        ...row,
        picture: <GiftArt gift={{ id: row.key, name: row.name }} />,
        entries: entriesOf(row.key),
      }))}
    />
  );
}
