import type { Earnings } from './load.ts';
import type { View } from './view.ts';

/** What every chart of the page is given. */
export interface CardProps {
  readonly view: View;
  readonly earnings: Earnings;
}
