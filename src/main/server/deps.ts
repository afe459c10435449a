import type { CheckReport } from '../../shared/contract/calls.ts';
import type { LiveState } from '../../shared/live/live-state.ts';
import type { SoundPlace } from '../../shared/settings/design-kinds.ts';
import type { TotalsQuery } from '../../shared/stats/totals.ts';
import type { Balance, GiftPage } from '../../shared/wire/result.ts';
import type { Feed } from '../feed/feed.ts';
import type { Intake } from '../intake/intake.ts';
import type { PageSeat } from '../live/connected-pages.ts';
import type { CommandOverlay } from '../live/overlay-commands.ts';
import type { SoundSeat } from '../live/sound-desk.ts';
import type { KeyRing } from './keys.ts';
import type { OverlayFile } from './overlay-files.ts';

/** What the API reads from the ledger. Each may reject while the ledger cannot be read: that is a 503. */
export interface LedgerReads {
  gifts(after: number, limit: number): Promise<GiftPage>;
  /** A Totals as a JSON text. */
  totals(query: TotalsQuery): Promise<string>;
  balance(): Promise<Balance>;
  check(): Promise<CheckReport>;
}

/** What overlay pages report back. */
export interface OverlayReports {
  /** An overlay page has connected: what it says of itself is told over this. */
  pageOpened(page: string, place: SoundPlace | null): PageSeat;
  shown(key: string): void;
  /** A page that shows alerts has connected: how it is heard is told over this. */
  soundSeat(): SoundSeat;
}

/** All that the server needs of the rest of the core. */
export interface ServerDeps {
  readonly version: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly keys: KeyRing;
  readonly intake: Intake;
  readonly feed: Feed;
  readonly reads: LedgerReads;
  readonly overlay: OverlayReports;
  readonly command: CommandOverlay;
  readonly live: () => LiveState;
  /** From then on the live state is that of the ledger: before, nobody is told anything of it. */
  readonly restored: Promise<void>;
  /** The creator's own files by their path; they come and go while the server runs. */
  readonly ownFiles: ReadonlyMap<string, OverlayFile>;
  /** Lets the dashboard, and nobody else, frame an overlay page. */
  readonly previewToken: string;
  /** Folder of the built overlay pages. */
  readonly overlayDir: string;
  /** The app's data folder, absolute: `server.json` stands there while the server runs. */
  readonly dataDir: string;
  /** Never given a key, nor anything that a client sent. */
  readonly log: (message: string, detail?: unknown) => void;
}
