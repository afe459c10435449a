import { drawn, element } from './element.ts';
import type { Point } from './facets.ts';

/** Light behind a large card: beams that fade outwards. `layer` 1 has fewer, wider ones. */
export function rays(layer: 0 | 1): HTMLElement {
  const count = layer === 0 ? 18 : 11;
  const id = `fade-${layer}`;
  const fade = drawn(
    'radialGradient',
    { id, gradientUnits: 'userSpaceOnUse', cx: 100, cy: 100, r: 90 },
    stop(0.2, 1),
    stop(0.5, 0.55),
    stop(1, 0),
  );
  const beams = Array.from({ length: count }, (_, i) => {
    const width = (i % 2 === 0 ? 0.3 : 0.17) / count;
    const points = beam(i / count, width, i % 3 === 0 ? 99 : 92);
    return drawn('polygon', { points: points.join(' '), fill: `url(#${id})` });
  });
  const svg = drawn('svg', { viewBox: '0 0 200 200' }, drawn('defs', {}, fade), ...beams);
  return element('div', `rays rays-${layer}`, svg);
}

/** A thin triangle from the middle; angles in whole turns. */
function beam(turn: number, width: number, length: number): readonly Point[] {
  const at = (angle: number): Point => [
    Math.round(100 + length * Math.cos(angle * 2 * Math.PI)),
    Math.round(100 + length * Math.sin(angle * 2 * Math.PI)),
  ];
  return [[100, 100], at(turn - width), at(turn + width)];
}

function stop(offset: number, opacity: number): SVGElement {
  return drawn('stop', { offset, 'stop-opacity': opacity, class: 'ray-colour' });
}
