import { type ReactNode, useId } from 'react';
import './card.css';

interface CardProps {
  readonly title: string;
  /** Stands at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly className?: string;
  /** Lets something else move the focus here. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

/** A titled part of a page; screen readers find it as a region. */
export function Card({ title, aside, className = '', anchor, children }: CardProps) {
  const id = useId();
  return (
    <section
      className={`card ${className}`}
      aria-labelledby={id}
      {...(anchor === undefined ? {} : { id: anchor, tabIndex: -1 })}
    >
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
