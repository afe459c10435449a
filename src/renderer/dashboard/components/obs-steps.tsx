import { words } from '../words/words.ts';
import { ObsPictures } from './obs-pictures.tsx';
import './obs-steps.css';

/** How the overlay's address becomes a source in OBS. */
export function ObsSteps() {
  return (
    <div>
      <h3 className="steps-title">{words.overlay.steps.title}</h3>
      <ObsPictures />
      <ol className="steps">
        {words.overlay.steps.list.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ul className="obs-systems small muted">
        {words.obs.systems.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
