import { failure } from '../shared/contract/failure.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import type { Backups } from './backup/create-backups.ts';
import type { CoreCall, Handlers } from './contract/handlers.ts';
import { reading } from './contract/reading.ts';
import { eligibilityHandlers } from './eligibility/eligibility-handlers.ts';
import type { EligibilityStore } from './eligibility/eligibility-store.ts';
import type { Feed } from './feed/feed.ts';
import { incomeHandlers } from './income/income-handlers.ts';
import type { Intake } from './intake/intake.ts';
import type { AnchorMark } from './ledger/anchor.ts';
import type { LedgerClient } from './ledger/client.ts';
import { gifterHandlers } from './ledger/gifter-handlers.ts';
import { ledgerHandlers } from './ledger/ledger-handlers.ts';
import { sessionHandlers } from './ledger/session-handlers.ts';
import type { ConnectedPages } from './live/connected-pages.ts';
import type { CommandOverlay } from './live/overlay-commands.ts';
import type { PackageStore } from './packages/package-store.ts';
import { packagesHandlers } from './packages/packages-handlers.ts';
import type { GapLog } from './payout/gap-log.ts';
import { payoutHandlers } from './payout/payout-handlers.ts';
import type { Rehearsal } from './rehearsal/rehearsal.ts';
import { rehearsalHandlers } from './rehearsal/rehearsal-handlers.ts';
import type { KeyRing } from './server/keys.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { statementHandlers } from './statement/statement-handlers.ts';
import type { Transfer } from './transfer/create-transfer.ts';

interface Parts {
  readonly ledger: LedgerClient;
  readonly intake: Intake;
  readonly rehearsal: Rehearsal;
  readonly feed: Feed;
  /** See ServerDeps. */
  readonly restored: Promise<void>;
  readonly settings: SettingsStore;
  readonly packages: PackageStore;
  readonly eligibility: EligibilityStore;
  readonly gaps: GapLog;
  /** The creator's zone, resolved. */
  readonly zone: () => string;
  readonly backups: Backups;
  readonly mark: () => AnchorMark | null;
  readonly transfer: Transfer;
  readonly keys: KeyRing;
  readonly command: CommandOverlay;
  readonly overlayUrl: () => string | null;
  readonly newId: () => string;
  readonly design: Handlers<Extract<CoreCall, `design.${string}`>>;
  readonly pages: ConnectedPages;
  readonly obs: Handlers<Extract<CoreCall, `obs.${string}`>>;
  readonly sound: Handlers<Extract<CoreCall, `sound.${string}`>>;
}

/** The dashboard's calls that need no window. */
export function coreHandlers(parts: Parts): Handlers<CoreCall> {
  const { ledger, intake, feed, settings, keys } = parts;
  return {
    ...parts.design,
    ...parts.obs,
    'overlay.pages': () => done(parts.pages.list()),
    ...parts.sound,
    'live.snapshot': async () => {
      await parts.restored;
      const frame = feed.snapshot();
      if (frame.type !== 'snapshot') throw new Error('a snapshot was asked for');
      return done(frame);
    },
    'earnings.totals': async ({ limit, ...query }) => {
      const totals = await reading(ledger.totals(limit === null ? query : { ...query, limit }));
      return totals.ok ? done({ ...totals.value, rows: [...totals.value.rows] }) : totals;
    },
    'gifts.list': async () => {
      const kinds = await reading(ledger.giftKinds());
      return kinds.ok ? done([...kinds.value]) : kinds;
    },
    'gifts.test': async ({ giftId, count }) => {
      await intake.submit([testMessage(parts.newId(), giftId, count)], 'rehearsal');
      return done(null);
    },
    'overlay.addresses': () => {
      const alerts = parts.overlayUrl();
      return alerts === null
        ? { ok: false, failure: failure('port-taken', String(settings.get().port)) }
        : done({ alerts });
    },
    'alerts.command': parts.command,
    'keys.show': () => done(keys.reveal()),
    'keys.renew': async () => {
      await keys.renew();
      return done(null);
    },
    ...backupHandlers(parts.backups, parts.mark),
    ...parts.transfer.handlers,
    ...statementHandlers({ ...parts, now: Date.now }),
    ...packagesHandlers(parts.packages),
    ...rehearsalHandlers({
      rehearsal: parts.rehearsal,
      gifts: () => reading(ledger.giftKinds()),
    }),
    ...ledgerHandlers(ledger, Date.now),
    ...sessionHandlers(ledger),
    ...gifterHandlers(ledger),
    ...payoutHandlers({ ...parts, now: Date.now }),
    ...incomeHandlers({ ...parts, now: Date.now }),
    ...eligibilityHandlers({
      ...parts,
      now: Date.now,
      sessions: () => reading(ledger.sessions()),
      totals: (query) => reading(ledger.totals(query)),
    }),
  };
}

function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A test gift in the own format; marked, so that it never enters the ledger. */
function testMessage(id: string, giftId: string, count: number) {
  return {
    type: 'gift',
    id: `test-${id}`,
    gift: { id: giftId },
    count,
    from: { id: 'carat-test', name: 'Carat' },
    test: true,
  };
}
