import { routeTo } from '../router/route.ts';
import { words } from '../words/words.ts';
import { KindSketch, PageSketch, SoundSketch, SourcesSketch } from './obs-sketches.tsx';
import './obs-steps.css';

const { obsSteps: said } = words;
const STEPS = [
  { Sketch: SourcesSketch, text: said.steps.sources.text },
  { Sketch: KindSketch, text: said.steps.kind.text },
  { Sketch: PageSketch, text: said.steps.page.text },
  { Sketch: SoundSketch, text: said.steps.sound.text },
];

/** How the overlay's address becomes a source in OBS, without the assistant. */
export function ObsSteps() {
  return (
    <div className="stack">
      <h3 className="steps-title">{said.title}</h3>
      <ol className="obs-steps">
        {STEPS.map(({ Sketch, text }) => (
          <li key={text}>
            <Sketch />
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p>{said.after}</p>
      <p className="small muted">
        {said.linux} <a href={routeTo('guide', { section: 'window' })}>{said.window}</a>
      </p>
    </div>
  );
}
