import type { ReactNode } from 'react';
import './figures.css';

interface FiguresProps {
  readonly figures: readonly {
    readonly name: string;
    readonly value: ReactNode;
    readonly testId?: string;
  }[];
  /** How they stand: one after the other if left out. */
  readonly className?: string;
  readonly title?: string;
}

/** A few figures beside each other, each with its name. */
export function Figures({ figures, className = 'figure-row', title }: FiguresProps) {
  return (
    <dl className={`figures ${className}`} title={title}>
      {figures.map(({ name, value, testId }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-testid={testId}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
