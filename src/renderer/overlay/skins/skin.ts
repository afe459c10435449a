import type { MotionName } from '../stage/entrances.ts';
import type { PlateSize } from '../stage/plate.ts';

/** What a theme draws itself, where style sheets alone cannot do it, and how it moves. */
export interface Skin {
  /** The body of a card or panel; sizes in the stage's unit. */
  plate(size: PlateSize): Element;
  /** What a gift's picture lies in, and what a gift without one is: its initial. */
  setting(initial: string | null): readonly Node[];
  /** Beams behind the largest cards. */
  readonly rays: boolean;
  /** Spikes that stand out behind the setting of the largest. */
  readonly spikes: boolean;
  /** Pictures as coarse pixels. */
  readonly pixels: boolean;
  /** How many splinters fly for each that the card's size asks for. */
  readonly splinters: number;
  readonly motion: MotionName;
}
