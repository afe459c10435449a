import { LEAVE } from '../../../shared/overlay/alert-timing.ts';

/** Goes a little past its aim and comes back. */
const SPRING = 'cubic-bezier(0.2, 1.5, 0.35, 1)';
const SOFT = 'cubic-bezier(0.16, 1, 0.3, 1)';
const AWAY = 'cubic-bezier(0.6, 0, 0.85, 0.3)';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The system asks for less motion: cards fade and nothing else. */
export function isCalm(): boolean {
  return calm.matches;
}

/**
 * Animates once; with reduced motion only the opacity, and nothing (null) where that does not
 * change.
 */
export function move(
  target: Element,
  keyframes: readonly Keyframe[],
  options: KeyframeAnimationOptions,
): Animation | null {
  if (!isCalm()) return target.animate([...keyframes], { fill: 'backwards', ...options });
  const fades = keyframes.filter((frame) => frame.opacity !== undefined);
  if (fades.length < 2 || options.iterations !== undefined) return null;
  const still = fades.map(({ opacity }) => ({ opacity: opacity ?? 1 }));
  return target.animate(still, { fill: options.fill ?? 'backwards', duration: 200 });
}

export function slideIn(body: Element): void {
  move(
    body,
    [
      { transform: 'translateX(-70%) scale(0.9)', opacity: 0 },
      { transform: 'none', opacity: 1 },
    ],
    { duration: 520, easing: SPRING },
  );
}

/** The gift drops into its setting. */
export function drop(setting: Element, delay: number): void {
  move(
    setting,
    [
      { transform: 'translateY(-40%) scale(1.9) rotate(-24deg)', opacity: 0 },
      { opacity: 1, offset: 0.25 },
      { transform: 'scale(0.9) rotate(4deg)', opacity: 1, offset: 0.55 },
      { transform: 'scale(1.06) rotate(-2deg)', opacity: 1, offset: 0.78 },
      { transform: 'none', opacity: 1 },
    ],
    { duration: 680, delay, easing: 'ease-out' },
  );
}

export function riseIn(target: Element, delay: number): void {
  move(
    target,
    [
      { transform: 'translateY(55%)', opacity: 0 },
      { transform: 'none', opacity: 1 },
    ],
    { duration: 420, delay, easing: SOFT },
  );
}

/** Kept here, because asking an element for its animations lays the whole page out. */
const popping = new WeakMap<Element, Animation>();

/** A number that has just grown. */
export function pop(target: Element, strength: number): void {
  popping.get(target)?.cancel();
  const running = move(
    target,
    [
      { transform: `scale(${1 + strength}) rotate(-5deg)` },
      { transform: 'scale(0.94) rotate(1deg)', offset: 0.55 },
      { transform: 'none' },
    ],
    { duration: 340, easing: 'ease-out' },
  );
  if (running !== null) popping.set(target, running);
}

/** Light runs once over the plate. */
export function glint(target: Element, delay: number, duration: number): void {
  if (isCalm()) return;
  move(
    target,
    [
      { transform: 'translateX(-120%) skewX(-24deg)', opacity: 0.95 },
      { transform: 'translateX(560%) skewX(-24deg)', opacity: 0.95 },
    ],
    { duration, delay, easing: 'ease-in-out' },
  );
}

/**
 * Light that comes and goes for as long as the card stands. It does not turn: to turn a picture as
 * large as the stage costs a computer without a graphics card most of its time for a frame.
 */
export function shimmer(target: Element, [from, to]: readonly [number, number]): void {
  move(target, [{ opacity: from }, { opacity: to }], {
    duration: 1_600,
    easing: 'ease-in-out',
    direction: 'alternate',
    iterations: Number.POSITIVE_INFINITY,
  });
}

export function shineOut(target: Element): void {
  move(
    target,
    [
      { transform: 'scale(0.2)', opacity: 0 },
      { transform: 'scale(1)', opacity: 1 },
    ],
    { duration: 900, easing: SOFT },
  );
}

export function unfold(target: Element, delay: number): void {
  move(
    target,
    [
      { transform: 'scale(0.45) rotate(-16deg)', opacity: 0 },
      { transform: 'none', opacity: 1 },
    ],
    { duration: 620, delay, easing: SPRING },
  );
}

/** Away, within the time that the queue gives; stays away until the card is taken off. */
export function leave(card: Element, to: string): void {
  move(
    card,
    [
      { transform: 'none', opacity: 1 },
      { transform: to, opacity: 0 },
    ],
    { duration: LEAVE - 40, easing: AWAY, fill: 'forwards' },
  );
}
