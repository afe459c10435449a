import { drawn } from './element.ts';

/** The sign of people. */
export function person(): SVGElement {
  return drawn(
    'svg',
    { viewBox: '0 0 24 24', class: 'coin person' },
    drawn('circle', { cx: 12, cy: 7.5, r: 5 }),
    drawn('path', { d: 'M2 23c0-6 4.5-9 10-9s10 3 10 9z' }),
  );
}
