import { drawn } from './element.ts';

export type Point = readonly [x: number, y: number];

/** Light falls from the upper left. */
const LIGHT: Point = [-0.55, -0.83];

/**
 * A facet: white over the gem's colour where it faces the light, black where it turns away, so
 * that one geometry serves every colour. `light` from -1 to 1.
 */
export function facet(points: readonly Point[], light: number): SVGElement {
  return drawn('polygon', {
    points: pointsText(points),
    fill: light >= 0 ? '#fff' : '#000',
    'fill-opacity': Math.round(Math.abs(light) * 100) / 100,
  });
}

/** A polygon in one of the colours that the style sheet knows by class. */
export function shape(points: readonly Point[], className: string): SVGElement {
  return drawn('polygon', { points: pointsText(points), class: className });
}

/** How much a facet with this outward direction faces the light, -1 to 1. */
export function facing([x, y]: Point): number {
  const length = Math.hypot(x, y) || 1;
  return (x * LIGHT[0] + y * LIGHT[1]) / length;
}

/** A small difference between neighbours, the same for the same number: cut, not painted. */
export function unevenness(index: number): number {
  return Math.sin(index * 12.9898 + 4.1) * 0.5 + Math.sin(index * 4.7) * 0.5;
}

export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The item at an index that goes round: -1 is the last. */
export function around<T>(items: readonly T[], index: number): T {
  return items[((index % items.length) + items.length) % items.length] as T;
}

function pointsText(points: readonly Point[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
