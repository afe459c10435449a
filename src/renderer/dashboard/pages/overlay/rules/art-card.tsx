import { ArtLicences } from '../../../components/art-licences.tsx';
import { Card } from '../../../components/card.tsx';
import { words } from '../../../words/words.ts';

const { art: said } = words.overlay;

/** Whose pictures and letters the overlay shows. */
export function ArtCard() {
  return (
    <Card title={said.title}>
      <p className="small">{said.note}</p>
      <ArtLicences />
    </Card>
  );
}
