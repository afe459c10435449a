/** How far the first start has come, remembered in this window's profile. */
export const STEPS = ['source', 'obs', 'test'] as const;

const MEMORY = 'carat.firstStart';
const DONE = 'done';

/** The step to show, from 0; null when the panel is finished. */
export function readStep(): number | null {
  const kept = localStorage.getItem(MEMORY);
  if (kept === DONE) return null;
  const step = Number(kept ?? 0);
  return Number.isInteger(step) && step >= 0 && step < STEPS.length ? step : 0;
}

export function keepStep(step: number | null): void {
  localStorage.setItem(MEMORY, step === null ? DONE : String(step));
}
