import { isHardPressed } from '../frames.ts';
import { element } from './element.ts';
import { isCalm } from './motion.ts';

/** Splinters of the gem that fly off once from the middle of `parent`, and are gone. */
export function fling(parent: HTMLElement, count: number, reach: number): void {
  if (isCalm() || isHardPressed() || count === 0) return;
  const cloud = element('div', 'splinters');
  parent.append(cloud);
  const flights = Array.from({ length: count }, (_, i) => {
    // What flies is around what is cut: a shape that is cut anew in every frame is costly.
    const flying = element('i', 'flying', element('i', `splinter splinter-${i % 4}`));
    cloud.append(flying);
    return flight(flying, (i + Math.random() * 0.7) / count, reach);
  });
  const done = () => cloud.remove();
  Promise.all(flights.map((one) => one.finished)).then(done, done);
}

/** Outwards, turning, and a little down at the end. `turn` in whole turns, `reach` in the stage's units. */
function flight(flying: HTMLElement, turn: number, reach: number): Animation {
  const angle = turn * 2 * Math.PI;
  const far = reach * (0.55 + Math.random() * 0.45);
  const [x, y] = [Math.cos(angle) * far, Math.sin(angle) * far * 0.8];
  const spin = (Math.random() - 0.5) * 900;
  const scale = 0.6 + Math.random() * 0.8;
  const at = (share: number, drop: number, turned: number, size: number) =>
    `translate(calc(var(--u) * ${x * share}), calc(var(--u) * ${y * share + drop})) rotate(${turned}deg) scale(${size})`;
  return flying.animate(
    [
      { transform: at(0.15, 0, 0, 0.2), opacity: 0 },
      { transform: at(0.5, 0, spin * 0.4, scale), opacity: 1, offset: 0.18 },
      { transform: at(0.92, 1, spin * 0.8, scale), opacity: 1, offset: 0.6 },
      { transform: at(1, reach * 0.22, spin, scale * 0.4), opacity: 0 },
    ],
    { duration: 1_000 + Math.random() * 700, delay: 120, easing: 'ease-out', fill: 'both' },
  );
}
