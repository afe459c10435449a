import { drawn } from './element.ts';
import { facet, facing, type Point, shape } from './facets.ts';

export interface Spikes {
  readonly count: number;
  /** Degrees over which they are spread. */
  readonly spread: number;
  /** Where the long ones end; the rim of the setting is at 50. */
  readonly reach: number;
}

/**
 * Splinters of the gem that stand out behind a setting like a crown. The box is twice the setting,
 * whose rim is at 50 of 100.
 */
export function spikes({ count, spread, reach }: Spikes): SVGElement {
  const angles = Array.from({ length: count }, (_, i) => -spread / 2 + (spread * i) / (count - 1));
  const drawings = angles.flatMap((angle, i) => spike(angle, i % 2 === 0 ? reach * 0.86 : reach));
  return drawn('svg', { viewBox: '0 0 200 200', class: 'spikes' }, ...drawings);
}

/** One splinter, split along its middle into a lit and a shaded half. `angle` in degrees from the top. */
function spike(angle: number, length: number): SVGElement[] {
  const at = (radius: number, aside: number): Point => {
    const turned = ((angle - 90) * Math.PI) / 180;
    const [x, y] = [Math.cos(turned), Math.sin(turned)];
    return [100 + x * radius - y * aside, 100 + y * radius + x * aside];
  };
  const half = (side: number, width: number, tip: number) => [
    at(40, 0),
    at(60, side * width),
    at(tip, 0),
  ];
  const kite = (width: number, tip: number) => [...half(-1, width, tip), at(60, width)];
  const light = (side: number) => {
    const [x, y] = at(1, side * 3);
    return facing([x - 100, y - 100]);
  };
  return [
    shape(kite(9.2, length + 2.4), 'outline'),
    shape(kite(8, length), 'edge'),
    shape(kite(5.6, length - 6), 'gem-light'),
    facet(half(-1, 8, length), light(-1) * 0.3 + 0.18),
    facet(half(1, 8, length), light(1) * 0.3 - 0.2),
  ];
}
