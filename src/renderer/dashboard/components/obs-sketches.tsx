import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import './obs-sketches.css';

/*
 * What is to be pressed in OBS, drawn for Carat: a sketch of each place, so that it is found
 * whatever OBS looks like. The rest of what is written there is a line.
 */

const { labels, steps } = words.obsSteps;

/** The panel of sources. */
export function SourcesSketch() {
  return (
    <Sketch title={steps.sources.picture}>
      <Word x={10} y={17}>
        {labels.sources}
      </Word>
      <Line y={34} width={70} />
      <Line y={50} width={54} />
      <path className="sketch-rule" d="M8 76h144" />
      <rect className="sketch-mark" x="10" y="80" width="18" height="16" rx="4" />
      <path className="sketch-sign" d="M19 84v8M15 88h8" />
      <path className="sketch-dim" d="M36 88h8M56 85l6 6M62 85l-6 6" />
    </Sketch>
  );
}

/** The list of kinds of sources. */
export function KindSketch() {
  return (
    <Sketch title={steps.kind.picture}>
      <Word x={36} y={26} dim>
        {labels.image}
      </Word>
      <rect className="sketch-dim" x="16" y="16" width="12" height="11" rx="2" />
      <rect className="sketch-mark" x="8" y="37" width="144" height="24" rx="4" />
      <circle className="sketch-sign" cx="22" cy="49" r="6" />
      <path className="sketch-sign" d="M16 49h12M22 43q5 6 0 12q-5-6 0-12" />
      <Word x={36} y={53}>
        {labels.browser}
      </Word>
      <path className="sketch-dim" d="M18 75v12l10-6z" />
      <Word x={36} y={85} dim>
        {labels.media}
      </Word>
    </Sketch>
  );
}

/** The settings of the source: its page and its size. */
export function PageSketch() {
  return (
    <Sketch title={steps.page.picture}>
      <Word x={10} y={28}>
        {labels.url}
      </Word>
      <Field y={15} width={100} line={86} />
      <Word x={10} y={58}>
        {labels.width}
      </Word>
      <Field y={45} width={50} line={24} />
      <Word x={10} y={88}>
        {labels.height}
      </Word>
      <Field y={75} width={50} line={24} />
    </Sketch>
  );
}

/** Further down there: who controls the sound. */
export function SoundSketch() {
  return (
    <Sketch title={steps.sound.picture}>
      <Line x={10} y={16} width={92} />
      <rect className="sketch-mark" x="10" y="32" width="14" height="14" rx="3" />
      <path className="sketch-sign" d="M13.5 39l2.5 3l4.5-6" />
      <Word x={30} y={43}>
        {labels.audio}
      </Word>
      <Line x={10} y={62} width={70} />
      <rect className="sketch-button" x="110" y="78" width="40" height="18" rx="4" />
      <text className="sketch-on-button" x="130" y="91">
        {labels.ok}
      </text>
    </Sketch>
  );
}

function Sketch({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <svg className="obs-sketch" viewBox="0 0 160 104" role="img" aria-label={title}>
      <rect className="sketch-window" x="0.5" y="0.5" width="159" height="103" rx="6" />
      {children}
    </svg>
  );
}

interface WordProps {
  readonly x: number;
  readonly y: number;
  readonly dim?: boolean;
  readonly children: string;
}

function Word({ x, y, dim = false, children }: WordProps) {
  return (
    <text className={dim ? 'sketch-word dim' : 'sketch-word'} x={x} y={y}>
      {children}
    </text>
  );
}

interface LineProps {
  readonly y: number;
  readonly x?: number;
  readonly width: number;
  readonly strong?: boolean;
}

/** Stands for a line of text. */
function Line({ y, x = 14, width, strong = false }: LineProps) {
  return <path className={strong ? 'sketch-text' : 'sketch-dim'} d={`M${x} ${y}h${width}`} />;
}

interface FieldProps {
  readonly y: number;
  readonly width: number;
  /** How long what is entered is. */
  readonly line: number;
}

/** Where something is to be entered. */
function Field({ y, width, line }: FieldProps) {
  return (
    <>
      <rect className="sketch-mark" x="50" y={y} width={width} height="18" rx="4" />
      <Line x={57} y={y + 9} width={line} strong />
    </>
  );
}
