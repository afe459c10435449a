import type { Bridge } from '../../../shared/contract/pushes.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly carat: Bridge;
  }
}
