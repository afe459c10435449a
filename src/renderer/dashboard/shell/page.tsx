import type { ReactNode } from 'react';
import './page.css';

interface PageProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** Takes the whole height, for what scrolls by itself. */
  readonly isFilling?: boolean;
  readonly children: ReactNode;
}

/** The frame that all pages share: the heading's line, then the cards. */
export function Page({ title, aside, isFilling = false, children }: PageProps) {
  return (
    <div className={isFilling ? 'page filling' : 'page'}>
      <header className="page-head">
        <h1>{title}</h1>
        {aside}
      </header>
      {children}
    </div>
  );
}
