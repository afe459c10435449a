import { drawn } from './element.ts';
import { around, between, facet, facing, type Point, shape, unevenness } from './facets.ts';

/** Measures of an emerald-cut plate, in the stage's unit. */
export interface PlateSize {
  readonly width: number;
  readonly height: number;
  /** How far the corners are cut. */
  readonly cut: number;
  /** Width of the ring of facets around the table. */
  readonly bevel: number;
  /** A second, inner ring. */
  readonly double: boolean;
}

const OUTLINE = 0.5;

/** An emerald-cut gem seen from above: dark outline, rings of facets, a quiet table for text. */
export function plate(size: PlateSize): SVGElement {
  const { width, height, bevel, double } = size;
  const inner = double ? bevel * 1.75 : bevel;
  const table = octagon(size, inner);
  return drawn(
    'svg',
    {
      viewBox: `${-OUTLINE} ${-OUTLINE} ${width + 2 * OUTLINE} ${height + 2 * OUTLINE}`,
      class: 'plate',
    },
    shape(octagon(size, -OUTLINE), 'outline'),
    shape(octagon(size, 0), 'edge'),
    ...ring(octagon(size, 0), octagon(size, bevel), 0.62),
    ...(double ? [shape(octagon(size, bevel), 'gem-deep')] : []),
    ...(double ? ring(octagon(size, bevel * 1.12), table, 0.34) : []),
    shape(table, 'gem'),
    ...tableFacets(table),
  );
}

/** The plate's outline moved inwards, from the left end of the top edge clockwise. */
function octagon({ width: w, height: h, cut }: PlateSize, d: number): readonly Point[] {
  const c = cut - d * (2 - Math.SQRT2);
  return [
    [d + c, d],
    [w - d - c, d],
    [w - d, d + c],
    [w - d, h - d - c],
    [w - d - c, h - d],
    [d + c, h - d],
    [d, h - d - c],
    [d, d + c],
  ];
}

/** Facets between two outlines; the long edges are cut into several. */
function ring(outer: readonly Point[], inner: readonly Point[], strength: number): SVGElement[] {
  return outer.flatMap((start, i) => {
    const [end, innerStart, innerEnd] = [
      around(outer, i + 1),
      around(inner, i),
      around(inner, i + 1),
    ];
    const light = facing([end[1] - start[1], start[0] - end[0]]);
    const pieces = i === 0 || i === 4 ? 5 : 1;
    return Array.from({ length: pieces }, (_, piece) => {
      const [from, to] = [piece / pieces, (piece + 1) / pieces];
      const corners = [
        between(start, end, from),
        between(start, end, to),
        between(innerStart, innerEnd, to),
        between(innerStart, innerEnd, from),
      ];
      return facet(corners, light * strength + unevenness(i * 5 + piece) * 0.07);
    });
  });
}

/** Large, faint triangles across the table, between its edges and a zigzag through its middle. */
function tableFacets(table: readonly Point[]): SVGElement[] {
  const [topLeft, topRight, right, , bottomRight, bottomLeft, , left] = table as PlateCorners;
  const at = (share: number, height: number) =>
    between(between(topLeft, topRight, share), between(bottomLeft, bottomRight, share), height);
  const middle = [at(0.12, 0.62), at(0.36, 0.3), at(0.62, 0.7), at(0.9, 0.38)];
  const top = [0, 0.26, 0.5, 0.78, 1].map((share) => at(share, 0));
  const bottom = [0, 0.2, 0.52, 0.74, 1].map((share) => at(share, 1));
  const triangles: Point[][] = [];
  for (const [i, point] of middle.entries()) {
    triangles.push([around(top, i), around(top, i + 1), point]);
    triangles.push([around(bottom, i), around(bottom, i + 1), point]);
    const next = middle[i + 1];
    if (next === undefined) continue;
    triangles.push([around(top, i + 1), point, next], [around(bottom, i + 1), point, next]);
  }
  const [first, last] = [around(middle, 0), around(middle, -1)];
  triangles.push([topLeft, left, first], [topRight, right, last]);
  return triangles.map((corners, i) => facet(corners, unevenness(i * 3 + 1) * 0.085));
}

type PlateCorners = readonly [Point, Point, Point, Point, Point, Point, Point, Point];
