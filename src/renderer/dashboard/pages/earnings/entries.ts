import { ledgerAddress } from '../ledger/filters.ts';
import type { CardProps } from './card-props.ts';

/** The ledger, narrowed to the gifts behind a view. It knows no hours: those of all hours are there. */
export function entriesAddress({ view, earnings }: CardProps): string {
  const { gift, gifter, session } = view.filter;
  return ledgerAddress({ kind: 'gifts', gift, gifter, session, ...earnings.within });
}
