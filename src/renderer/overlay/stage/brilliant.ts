import { drawn } from './element.ts';
import { around, facet, facing, type Point, shape } from './facets.ts';

const SIDES = 8;

/**
 * A round brilliant seen from above, in a box of 100: the setting that a gift's picture lies in,
 * and the body of the picture of a gift that has none.
 */
export function brilliant(className: string, ...inside: readonly Node[]): SVGElement {
  const girdle = circle(2 * SIDES, 48, 0);
  const breaks = circle(SIDES, 36, 0.5 / SIDES);
  const table = circle(SIDES, 24, 0);
  const rim = circle(2 * SIDES, 43.5, 0);
  return drawn(
    'svg',
    { viewBox: '0 0 100 100', class: `brilliant ${className}` },
    shape(circle(2 * SIDES, 50, 0), 'outline'),
    shape(girdle, 'edge'),
    ...rimFacets(girdle, rim),
    shape(rim, 'gem-light'),
    ...crown(rim, breaks, table),
    ...inside,
  );
}

function rimFacets(outer: readonly Point[], inner: readonly Point[]): SVGElement[] {
  return outer.map((point, i) =>
    lit([point, around(outer, i + 1), around(inner, i + 1), around(inner, i)], 0.55),
  );
}

/** The facets between girdle and table: kites, stars and the small ones along the girdle. */
function crown(
  girdle: readonly Point[],
  breaks: readonly Point[],
  table: readonly Point[],
): SVGElement[] {
  return table.flatMap((corner, i) => {
    const [before, after] = [around(breaks, i - 1), around(breaks, i)];
    const [tip, side, next] = [
      around(girdle, 2 * i),
      around(girdle, 2 * i + 1),
      around(girdle, 2 * i + 2),
    ];
    return [
      lit([corner, before, tip, after], 0.34),
      lit([corner, after, around(table, i + 1)], 0.5),
      lit([after, tip, side], 0.42),
      lit([after, side, next], 0.52),
    ];
  });
}

function lit(points: readonly Point[], strength: number): SVGElement {
  const x = points.reduce((sum, point) => sum + point[0] - 50, 0);
  const y = points.reduce((sum, point) => sum + point[1] - 50, 0);
  return facet(points, facing([x, y]) * strength - 0.06);
}

/** Points on a circle around the middle, from the top clockwise; `turn` in whole turns. */
function circle(count: number, radius: number, turn: number): readonly Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count + turn) * 2 * Math.PI - Math.PI / 2;
    return [50 + radius * Math.cos(angle), 50 + radius * Math.sin(angle)] as const;
  });
}
