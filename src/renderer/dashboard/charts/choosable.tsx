import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import './bars.css';
import './chart.css';

const Shown = createContext<(key: string | null) => void>(() => undefined);

interface ChoosableProps {
  /** Enter or Space on the bar that is being read; left out where there is nothing to choose. */
  readonly onChoose?: ((key: string) => void) | undefined;
  readonly children: ReactNode;
}

/** Around a chart whose bars are read with the arrow keys: Enter chooses the one that is read. */
export function Choosable({ onChoose, children }: ChoosableProps) {
  const shown = useRef<string | null>(null);
  const note = useRef((key: string | null) => {
    shown.current = key;
  });
  return (
    <div
      className={onChoose === undefined ? 'bars' : 'bars choosable'}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        // The library would close the figure that is being read.
        event.stopPropagation();
        event.preventDefault();
        if (shown.current !== null) onChoose?.(shown.current);
      }}
    >
      <Shown value={note.current}>{children}</Shown>
    </div>
  );
}

/** Says which bar is being read; null when none is. */
export function useShown(key: string | null): void {
  const show = useContext(Shown);
  useEffect(() => show(key), [key, show]);
}
