/** How long work tells how far it has come, and hears that it is no longer wanted. */
export interface Task {
  readonly signal: AbortSignal;
  /** Both in the same unit; `total` may be an estimate. */
  readonly progress: (done: number, total: number) => void;
}
