import { Card } from '../../../components/card.tsx';
import { words } from '../../../words/words.ts';

const { art: said } = words.overlay;

/** Whose pictures and letters the overlay shows, and under which licence. */
export function ArtCard() {
  return (
    <Card title={said.title}>
      <p className="small">{said.note}</p>
      <dl className="licences">
        {said.list.map(({ what, who, licence }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="muted small">{said.by(who, licence)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
