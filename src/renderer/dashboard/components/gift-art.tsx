import { artOf } from '../../../shared/overlay/gift-art.ts';
import { Gem } from './gem.tsx';
import './gift-art.css';

const FILES = import.meta.glob<string>('../../../../resources/gifts/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

interface GiftArtProps {
  readonly gift: { readonly id: string; readonly name: string };
}

/** The same picture that the overlay shows; a plain gem for gifts that have none. */
export function GiftArt({ gift }: GiftArtProps) {
  const file = FILES[`../../../../resources/gifts/${artOf(gift)}.svg`];
  return (
    <span className="gift-art">
      {file === undefined ? <Gem /> : <img src={file} alt="" width="24" height="24" />}
    </span>
  );
}
