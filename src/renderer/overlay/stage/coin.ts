import { drawn } from './element.ts';
import { facet, type Point, shape } from './facets.ts';

/** The sign of the unit: a coin with a cut edge. */
export function coin(): SVGElement {
  const corners = Array.from({ length: 8 }, (_, i): Point => {
    const angle = ((i + 0.5) / 8) * 2 * Math.PI;
    return [12 + 11 * Math.cos(angle), 12 + 11 * Math.sin(angle)];
  });
  const inner = corners.map(([x, y]): Point => [12 + (x - 12) * 0.68, 12 + (y - 12) * 0.68]);
  const upper = inner.filter(([, y]) => y < 12);
  return drawn(
    'svg',
    { viewBox: '0 0 24 24', class: 'coin' },
    shape(corners, 'coin-edge'),
    shape(inner, 'coin-face'),
    facet(upper, 0.35),
  );
}
