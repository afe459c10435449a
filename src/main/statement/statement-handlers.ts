import type { Handlers } from '../contract/handlers.ts';
import { readStatement, type StatementLedger, statementMonths } from './read-statement.ts';

interface Parts {
  readonly ledger: StatementLedger;
  readonly zone: () => string;
  readonly now: () => number;
}

/** The dashboard's calls about statements that need no window. */
export function statementHandlers({
  ledger,
  zone,
  now,
}: Parts): Handlers<'statement.months' | 'statement.show'> {
  return {
    'statement.months': () => statementMonths(ledger, zone(), now()),
    'statement.show': (period) => readStatement(ledger, period, zone(), now()),
  };
}
