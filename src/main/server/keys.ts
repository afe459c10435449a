export type KeyRole = 'write' | 'read';

/** The two keys. Only their SHA-256 digests are kept for comparing. */
export interface KeyRing {
  /** Which key this is; null for none of them. Constant time. The write key may do all that the read key may. */
  roleOf(presented: string): KeyRole | null;
  /** Called when the keys were replaced: open sockets must be closed. */
  onRenewed(listener: () => void): () => void;
  /** The keys themselves, for server.json and for the creator's own eyes. */
  reveal(): { readonly write: string; readonly read: string };
  renew(): Promise<void>;
}
