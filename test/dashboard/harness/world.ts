import type { BackupOverviewReport } from '../../../src/shared/contract/backup-calls.ts';
import type {
  AppInfo,
  CallOutput,
  CheckReport,
  ConflictReport,
  WindowState,
} from '../../../src/shared/contract/calls.ts';
import {
  type EligibilityDocument,
  eligibilitySchema,
} from '../../../src/shared/eligibility/eligibility-document.ts';
import type { LiveSpan } from '../../../src/shared/eligibility/live-time.ts';
import type { OwnEntry } from '../../../src/shared/ledger/entry.ts';
import { EMPTY_LIVE_STATE, type LiveState } from '../../../src/shared/live/live-state.ts';
import type { ShownGift } from '../../../src/shared/live/shown-gift.ts';
import { type PackageSets, PRESET_SETS } from '../../../src/shared/packages/package-set.ts';
import { type RateCard, STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import type { SourceGaps } from '../../../src/shared/payout/source-gaps.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings/settings.ts';
import type { ShortcutAct } from '../../../src/shared/settings/shortcut-acts.ts';
import { type Books, booksOf } from './books.ts';
import { emptyObs, type ObsWorld } from './fake-obs.ts';

/** The moment all worlds are at: a Saturday evening in Berlin. */
export const NOW = Date.parse('2026-11-21T19:48:20Z');
export const TODAY = '2026-11-21';

/** All that the fake main knows. */
export interface World {
  backups: BackupOverviewReport;
  live: LiveState;
  settings: Settings;
  packages: PackageSets;
  eligibility: EligibilityDocument;
  /** When the creator was LIVE; null while the ledger cannot be asked. */
  lives: LiveSpan[] | null;
  gifts: CallOutput<'gifts.list'>;
  /** The ledger, its sessions and its gifters. */
  books: Books;
  /** What the assistant finds. */
  obs: ObsWorld;
  pages: CallOutput<'overlay.pages'>;
  window: WindowState;
  info: AppInfo;
  check: CheckReport;
  conflicts: ConflictReport[];
  refusedShortcuts: ShortcutAct[];
  /** Exports and imports take until they are stopped. */
  longWork: boolean;
  /** What all of `days` was booked under. */
  card: RateCard;
  /** Whether the sessions are those of `days`, one each, and not those of `books`. */
  daySessions: boolean;
  /** What the gifters of `days` call themselves. */
  sayName: (id: string) => string;
  /** Coins booked on each day. */
  days: Map<string, number>;
  /** What people have entered. */
  entries: OwnEntry[];
  gaps: SourceGaps;
}

export const GIFTS = [
  { id: '5655', name: 'Rose', coins: 1 },
  { id: '5487', name: 'Finger Heart', coins: 5 },
  { id: '5658', name: 'Perfume', coins: 20 },
  { id: '5879', name: 'Doughnut', coins: 30 },
  { id: '5660', name: 'Hand Hearts', coins: 100 },
  { id: '6267', name: 'Corgi', coins: 299 },
  { id: '11046', name: 'Galaxy', coins: 1000 },
  { id: '6369', name: 'Lion', coins: 29999 },
] as const;

export const PEOPLE = [
  'Mara',
  'ohne_titel',
  'Jun 🌙',
  'Benedikta von Hohenfels',
  '<b>Kai</b>',
  'ليلى',
  'sam',
];

/** A new installation: nothing connected, nothing booked. */
export function emptyWorld(): World {
  return {
    live: {
      ...EMPTY_LIVE_STATE,
      sources: [{ id: 'tikfinity', state: 'off', since: NOW, retryAt: null, problem: null }],
    },
    settings: DEFAULT_SETTINGS,
    eligibility: eligibilitySchema.parse({}),
    lives: [],
    books: booksOf(0),
    obs: emptyObs(),
    pages: [],
    backups: {
      backups: [],
      current: { entries: 0, coins: 0, diamonds: '0' },
      undo: null,
      problem: null,
    },
    packages: { inUse: 'app', sets: [...PRESET_SETS] },
    gifts: GIFTS.map((gift) => ({ ...gift })),
    window: { open: false, editing: false, onTop: true },
    info: {
      version: '0.1.0',
      origin: 'http://127.0.0.1:21214',
      dataDir: '/home/mara/.config/carat',
      demo: false,
      timeZone: 'Europe/Berlin',
      today: TODAY,
      platform: 'linux',
      notices: [],
    },
    check: { ok: true, entries: 0, gifts: 0, coins: 0, diamonds: '0', findings: [] },
    conflicts: [],
    refusedShortcuts: [],
    longWork: false,
    card: STANDARD_CARD,
    daySessions: false,
    sayName: (id) => id,
    days: new Map(),
    entries: [],
    gaps: { gaps: [] },
  };
}

/** The n-th gift of a stream that is the same in every run. */
export function giftNumber(n: number, more: Partial<ShownGift> = {}): ShownGift {
  const gift = GIFTS[((n * n) % 7) + (n % 9 === 0 ? 1 : 0)] ?? GIFTS[0];
  const name = PEOPLE[(n * 3) % PEOPLE.length] ?? 'sam';
  const count = gift.coins < 10 ? 1 + ((n * 7) % 25) : 1;
  return {
    key: `gift-${n}`,
    seq: n,
    at: NOW - 4_000 * n,
    gift,
    count,
    running: count,
    coins: gift.coins * count,
    diamonds: gift.coins * count * 1000,
    from: { id: name, name },
    streak: count > 1 ? 'ended' : 'none',
    test: false,
    source: 'tikfinity',
    ...more,
  };
}
