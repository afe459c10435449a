import { GiftArt } from '../../components/gift-art.tsx';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { RankingCard } from './ranking-card.tsx';

/** Which gifts the diamonds came from. */
export function GiftCard(props: CardProps) {
  return (
    <RankingCard
      {...props}
      by="gift"
      report={props.earnings.gifts}
      count={props.earnings.gifts.rows.length}
      said={words.earnings.byGift}
      picture={({ key, name }) => <GiftArt gift={{ id: key, name }} />}
    />
  );
}
