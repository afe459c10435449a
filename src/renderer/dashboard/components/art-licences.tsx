import { words } from '../words/words.ts';
import './art-licences.css';

const { art: said } = words.overlay;

/** Whose pictures and letters the overlay shows, and under which licence. */
export function ArtLicences() {
  return (
    <dl className="licences">
      {said.list.map(({ what, who, licence }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd className="muted small">{said.by(who, licence)}</dd>
        </div>
      ))}
    </dl>
  );
}
