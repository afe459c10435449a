import type { ReactNode } from 'react';
import { Gem } from './gem.tsx';
import './empty.css';

interface EmptyProps {
  readonly title: string;
  readonly body: string;
  /** The next step. */
  readonly children?: ReactNode;
}

/** Says what will appear here, and offers the next step. */
export function Empty({ title, body, children }: EmptyProps) {
  return (
    <div className="empty">
      <Gem />
      <h3>{title}</h3>
      <p>{body}</p>
      {children !== undefined && <div className="actions">{children}</div>}
    </div>
  );
}
