/** What the creator may ask of the overlay, from the app, by a shortcut or over the local API. */
export type OverlayCommand =
  | { readonly name: 'pause' | 'resume' | 'skip' | 'clear' }
  /** Nothing new plays for so many minutes. */
  | { readonly name: 'quiet'; readonly minutes: number }
  /** One of the newest gifts once more, by its key or by its place in the ledger; null: the last one. */
  | { readonly name: 'replay'; readonly gift: ReplayedGift | null };

export type ReplayedGift = { readonly key: string } | { readonly seq: number };

/** The names, in the order in which they are offered. */
export const OVERLAY_COMMANDS = ['pause', 'resume', 'skip', 'replay', 'clear', 'quiet'] as const;

/** How long it is quiet when nobody says for how long, and at most. */
export const QUIET_MINUTES = 5;
export const QUIET_MINUTES_MOST = 720;
