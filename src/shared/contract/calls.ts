import { z } from 'zod';
import { settingsSchema } from '../settings/settings.ts';
import { GROUPINGS } from '../stats/totals.ts';
import { ALERT_CALLS } from './alert-calls.ts';
import { BACKUP_CALLS } from './backup-calls.ts';
import { DESIGN_CALLS } from './design-calls.ts';
import { ELIGIBILITY_CALLS } from './eligibility-calls.ts';
import { FAILURE_CODES } from './failure.ts';
import { FILE_CALLS } from './file-calls.ts';
import { GIFTER_CALLS } from './gifter-calls.ts';
import { INCOME_CALLS } from './income-calls.ts';
import { LEDGER_CALLS } from './ledger-calls.ts';
import { OBS_CALLS } from './obs-calls.ts';
import { PACKAGE_CALLS } from './package-calls.ts';
import { PAGE_CALLS } from './page-calls.ts';
import { PAYOUT_CALLS } from './payout-calls.ts';
import { REHEARSAL_CALLS } from './rehearsal-calls.ts';
import { SESSION_CALLS } from './session-calls.ts';
import { SHORTCUT_CALLS } from './shortcut-calls.ts';
import { SOUND_CALLS } from './sound-calls.ts';
import { STATEMENT_CALLS } from './statement-calls.ts';
import { sums, sumsRow } from './sums.ts';
import { TRANSFER_CALLS } from './transfer-calls.ts';

const nothing = z.null();
const day = z.iso.date();
const failureSchema = z.object({ code: z.enum(FAILURE_CODES), detail: z.string().nullable() });

const totalsQuery = z.object({
  from: day.nullable(),
  to: day.nullable(),
  by: z.enum(GROUPINGS),
  filter: z.object({
    gift: z.string().max(128).nullable(),
    gifter: z.string().max(128).nullable(),
    session: z.int().nullable(),
    hour: z.int().min(0).max(167).nullable(),
  }),
  /** First day of a week: 1 = Monday to 7 = Sunday. */
  weekStart: z.int().min(1).max(7),
  /** The most rows, those of the highest value first; null = all. */
  limit: z.int().min(1).max(10_000).nullable(),
});
const totals = sums.extend({
  from: day.nullable(),
  to: day.nullable(),
  by: z.enum(GROUPINGS),
  gifters: z.int(),
  rows: z.array(sumsRow),
});

const windowState = z.object({ open: z.boolean(), editing: z.boolean(), onTop: z.boolean() });

const info = z.object({
  version: z.string(),
  /** null while the server could not be started. */
  origin: z.string().nullable(),
  dataDir: z.string(),
  /** A demo runs in a throw-away profile with simulated gifts. */
  demo: z.boolean(),
  /** The zone in use, resolved. */
  timeZone: z.string(),
  /** Today in that zone. */
  today: day,
  platform: z.string(),
  /** Standing messages: what went wrong at start, or goes wrong now. */
  notices: z.array(failureSchema),
});

const check = z.object({
  ok: z.boolean(),
  entries: z.int(),
  gifts: z.int(),
  coins: z.int(),
  diamonds: z.string(),
  /** In words for a person: what was compared, and what does not agree. */
  findings: z.array(z.string()),
});

const conflict = z.object({
  at: z.int(),
  messageId: z.string(),
  source: z.string(),
  gift: z.string(),
  count: z.int(),
  from: z.string(),
});

/**
 * The whole conversation between the dashboard and main: each key a call, each value what goes in
 * and what comes out. Handlers and client derive their types from it.
 */
export const CALLS = {
  'app.info': { input: nothing, output: info },
  'app.openLink': { input: z.enum(['help', 'licences', 'dataDir']), output: nothing },
  /** The live state with its place in the feed; pushes of `live` carry on from there. */
  'live.snapshot': {
    input: nothing,
    output: z.object({ type: z.literal('snapshot'), seq: z.int(), state: z.unknown() }),
  },
  'earnings.totals': {
    input: totalsQuery,
    output: totals,
  },
  'ledger.check': { input: nothing, output: check },
  'ledger.conflicts': { input: nothing, output: z.array(conflict) },
  'gifts.list': {
    input: nothing,
    output: z.array(z.object({ id: z.string(), name: z.string(), coins: z.int().nullable() })),
  },
  /** Plays a test gift on the overlay; it never enters the ledger. */
  'gifts.test': {
    input: z.object({ giftId: z.string().max(128), count: z.int().min(1).max(10_000) }),
    output: nothing,
  },
  /** Addresses for OBS. They hold the read key: cover them until asked for. */
  'overlay.addresses': { input: nothing, output: z.object({ alerts: z.string() }) },
  'overlay.window': { input: nothing, output: windowState },
  'overlay.setWindow': {
    input: z.object({
      open: z.boolean().optional(),
      editing: z.boolean().optional(),
      onTop: z.boolean().optional(),
    }),
    output: windowState,
  },
  ...DESIGN_CALLS,
  ...SOUND_CALLS,
  ...FILE_CALLS,
  'settings.get': { input: nothing, output: settingsSchema },
  /** The whole document; what it says is in force when the call answers. A new port waits for the next start. */
  'settings.set': { input: settingsSchema, output: settingsSchema },
  'keys.show': { input: nothing, output: z.object({ write: z.string(), read: z.string() }) },
  /** New keys; the old ones are refused at once, open sockets included. */
  'keys.renew': { input: nothing, output: nothing },
  ...ALERT_CALLS,
  ...BACKUP_CALLS,
  ...OBS_CALLS,
  ...PACKAGE_CALLS,
  ...PAGE_CALLS,
  ...ELIGIBILITY_CALLS,
  ...LEDGER_CALLS,
  ...REHEARSAL_CALLS,
  ...SESSION_CALLS,
  ...GIFTER_CALLS,
  ...PAYOUT_CALLS,
  ...INCOME_CALLS,
  ...SHORTCUT_CALLS,
  ...STATEMENT_CALLS,
  ...TRANSFER_CALLS,
} as const;

export type CallName = keyof typeof CALLS;
export type CallInput<N extends CallName> = z.infer<(typeof CALLS)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof CALLS)[N]['output']>;

export type TotalsReport = z.infer<typeof totals>;
export type AppInfo = z.infer<typeof info>;
export type WindowState = z.infer<typeof windowState>;
export type CheckReport = z.infer<typeof check>;
export type ConflictReport = z.infer<typeof conflict>;
