import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import './obs-pictures.css';

/*
 * What is to be pressed in OBS, drawn for Carat: a sketch of each place, so that it is found
 * whatever OBS looks like.
 */

const { pictures: said } = words.obs;

/** The panel of sources, the list of kinds, the settings of the source: one for each step. */
export function ObsPictures() {
  return (
    <div className="obs-pictures">
      <Picture title={said[0] ?? ''}>
        <Line y={26} width={70} />
        <Line y={40} width={54} />
        <path className="sketch-rule" d="M8 76h144" />
        <rect className="sketch-mark" x="10" y="80" width="18" height="16" rx="4" />
        <path className="sketch-sign" d="M19 84v8M15 88h8" />
        <path className="sketch-dim" d="M36 88h8M56 85l6 6M62 85l-6 6" />
      </Picture>
      <Picture title={said[1] ?? ''}>
        <Line y={24} width={60} />
        <rect className="sketch-mark" x="10" y="36" width="140" height="18" rx="4" />
        <circle className="sketch-sign" cx="22" cy="45" r="5" />
        <path className="sketch-sign" d="M17 45h10M22 40v10" />
        <Line y={45} x={34} width={48} strong />
        <Line y={66} width={76} />
        <Line y={82} width={52} />
      </Picture>
      <Picture title={said[2] ?? ''}>
        <rect className="sketch-mark" x="10" y="18" width="140" height="18" rx="4" />
        <Line y={27} x={16} width={112} strong />
        <rect className="sketch-mark" x="10" y="46" width="62" height="18" rx="4" />
        <rect className="sketch-mark" x="88" y="46" width="62" height="18" rx="4" />
        <Line y={55} x={16} width={26} strong />
        <Line y={55} x={94} width={26} strong />
        <path className="sketch-dim" d="M76 52l8 6M84 52l-8 6" />
        <rect className="sketch-button" x="110" y="80" width="40" height="16" rx="4" />
      </Picture>
    </div>
  );
}

function Picture({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 160 104" role="img" aria-label={title}>
      <rect className="sketch-window" x="0.5" y="0.5" width="159" height="103" rx="6" />
      <path className="sketch-dim" d="M10 9h26" />
      {children}
    </svg>
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
