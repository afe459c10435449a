import { written } from '../words.ts';
import { element } from './element.ts';
import { move } from './motion.ts';

/** Digits that each column runs through before it stops at its own. */
const ROWS = 10;

/** A number whose digits roll in one after the other; then it stands as plain text. */
export function rollingNumber(target: HTMLElement, value: number, delay: number): void {
  const text = written(value);
  const columns = [...text].map((sign) => column(sign));
  target.replaceChildren(...columns);
  const rolls = columns.map((one, i) => roll(one, delay + i * 70));
  const stand = () => {
    // Unless a higher count has been written in the meantime.
    if (columns[0]?.parentNode === target) target.textContent = text;
  };
  Promise.all(rolls.map((one) => one?.finished)).then(stand, stand);
}

function column(sign: string): HTMLElement {
  const digit = Number(sign);
  if (Number.isNaN(digit)) return element('span', 'roll', sign);
  const rows = Array.from({ length: ROWS }, (_, row) => String((digit + ROWS - row) % 10));
  const strip = element('span', 'strip', ...rows.map((row) => element('span', '', row)));
  return element('span', 'roll', strip);
}

function roll({ firstElementChild: strip }: HTMLElement, delay: number): Animation | null {
  if (strip === null) return null;
  const from = `translateY(${100 / ROWS - 100}%)`;
  return move(strip, [{ transform: from }, { transform: 'none' }], {
    duration: 900,
    delay,
    easing: 'cubic-bezier(0.2, 0.9, 0.25, 1)',
  });
}
