import { drawn } from './element.ts';
import { facet, type Point, shape } from './facets.ts';

const GIRDLE: readonly Point[] = [
  [1, 9],
  [6, 3],
  [18, 3],
  [23, 9],
  [12, 22],
];

/** The sign of diamonds: a cut stone from the side. */
export function gem(): SVGElement {
  return drawn(
    'svg',
    { viewBox: '0 0 24 24', class: 'coin' },
    shape(GIRDLE, 'gem-sign'),
    facet(
      [
        [1, 9],
        [6, 3],
        [9, 9],
      ],
      0.35,
    ),
    facet(
      [
        [6, 3],
        [18, 3],
        [15, 9],
        [9, 9],
      ],
      0.6,
    ),
    facet(
      [
        [9, 9],
        [15, 9],
        [12, 22],
      ],
      0.18,
    ),
    facet(
      [
        [15, 9],
        [23, 9],
        [12, 22],
      ],
      -0.28,
    ),
  );
}
