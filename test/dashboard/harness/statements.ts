import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import { daysOf } from '../../../src/shared/statement/period.ts';
import { NOW, type World } from './world.ts';

type StatementCall = Extract<CallName, `statement.${string}`>;
type Handlers = { readonly [N in StatementCall]: (input: CallInput<N>) => CallOutput<N> };

const DAY_MS = 86_400_000;

/** Statements of a creator who has withdrawn once; an empty ledger has empty ones. */
export function statementsOf(world: World): Handlers {
  const isEmpty = () => (world.backups.current?.entries ?? 0) === 0;
  return {
    'statement.months': () =>
      isEmpty() ? ['2026-11'] : ['2026-11', '2026-10', '2026-09', '2025-12'],
    'statement.show': (period) => statement(period, isEmpty(), world.info.timeZone),
    'statement.save': () => true,
  };
}

function statement(period: string, isEmpty: boolean, zone: string): CallOutput<'statement.show'> {
  const { from, to } = daysOf(period);
  const made = { period, from, to, zone, madeAt: NOW, entry: isEmpty ? 0 : 12_481 };
  const isOpen = period === '2026-11' || period === '2026';
  const hash = isEmpty ? '' : '5be0cd19137e2179a54ff53a3c6ef3721f83d9ab'.padEnd(64, '0');
  const estimate = (expected: string) => ({
    currency: 'USD',
    low: expected,
    expected,
    high: expected,
  });
  const no = { gifts: 0, coins: 0, diamonds: '0', reversed: '0', estimate: estimate('0.00') };
  if (isEmpty) {
    return {
      ...made,
      isOpen,
      hash,
      available: {
        opening: '0',
        gifts: '0',
        reversed: '0',
        carried: '0',
        corrections: '0',
        requested: '0',
        refused: '0',
        closing: '0',
      },
      pending: { opening: '0', requested: '0', paid: '0', refused: '0', closing: '0' },
      gifts: no,
      cards: [],
      unpriced: [],
      payments: [],
      paymentSums: [],
      open: [],
      corrections: [],
      income: [],
    };
  }
  const gifts = {
    gifts: 8_112,
    coins: 152_340,
    diamonds: '152340',
    reversed: '1200',
    estimate: estimate('761.70'),
  };
  return {
    ...made,
    isOpen,
    hash,
    available: {
      opening: '31033',
      gifts: '152340',
      reversed: '-1200',
      carried: '0',
      corrections: '-173',
      requested: '-60000',
      refused: '0',
      closing: '122000',
    },
    pending: {
      opening: '30000',
      requested: '60000',
      paid: '-30000',
      refused: '0',
      closing: '60000',
    },
    gifts,
    cards: period === '2025-12' ? twoCards(gifts) : [standard(gifts)],
    unpriced: [{ id: '9001', name: 'Paper Lantern', pieces: 3 }],
    payments: [
      {
        entry: 9_001,
        requestedAt: NOW - 30 * DAY_MS,
        paidAt: NOW - 15 * DAY_MS,
        diamonds: '30000',
        currency: 'USD',
        gross: '150',
        fee: '1.5',
        feeCurrency: 'USD',
        net: '148.5',
      },
    ],
    paymentSums: [{ currency: 'USD', gross: '150', fees: '1.5', net: '148.5' }],
    open: [{ entry: 12_001, requestedAt: NOW - 3 * DAY_MS, diamonds: '60000' }],
    corrections: [
      {
        entry: 11_800,
        at: NOW - 9 * DAY_MS,
        kind: 'correction',
        diamonds: '-173',
        note: 'After comparing with the app',
      },
    ],
    income: [
      { kind: 'brand', currency: 'EUR', amount: '400' },
      { kind: 'tips', currency: 'USD', amount: '35.5' },
    ],
  };
}

function standard<Line>(gifts: Line) {
  return { id: 1, name: 'Standard', validFrom: '1970-01-01', ...gifts };
}

/** The second keeps the name of the one whose place it takes. */
function twoCards<Line>(gifts: Line) {
  return [standard(gifts), { ...standard(gifts), id: 2, validFrom: '2025-12-10' }];
}
