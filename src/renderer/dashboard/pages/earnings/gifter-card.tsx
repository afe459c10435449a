import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { RankingCard } from './ranking-card.tsx';

/** Who sent them. */
export function GifterCard(props: CardProps) {
  return (
    <RankingCard
      {...props}
      by="gifter"
      report={props.earnings.gifters}
      count={props.earnings.gifters.gifters}
      said={words.earnings.byGifter}
    />
  );
}
