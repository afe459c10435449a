import type { ReactNode } from 'react';
import './figures.css';

interface FiguresProps {
  readonly figures: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** A few figures beside each other, each with its name. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className="figure-row">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
