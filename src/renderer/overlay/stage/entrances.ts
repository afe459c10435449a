import type { Look } from '../../../shared/settings/overlay-design.ts';
import { isCalm, move } from './motion.ts';

/** How something comes on. */
export type MotionName =
  | 'bloom'
  | 'slide'
  | 'pop'
  | 'rise'
  | 'fade'
  | 'flicker'
  | 'drop'
  | 'steps'
  | 'none';

interface Entrance {
  readonly frames: readonly Keyframe[];
  readonly duration: number;
  readonly easing: string;
}

const SPRING = 'cubic-bezier(0.2, 1.5, 0.35, 1)';
const SOFT = 'cubic-bezier(0.16, 1, 0.3, 1)';
const STAND: Keyframe = { transform: 'none', opacity: 1 };

const from = (transform: string, opacity = 0): readonly Keyframe[] => [
  { transform, opacity },
  STAND,
];

const ENTRANCES: Readonly<Record<Exclude<MotionName, 'none'>, Entrance>> = {
  bloom: { frames: from('scale(0.5, 0.3)'), duration: 560, easing: SPRING },
  slide: { frames: from('translateX(-60%)'), duration: 520, easing: SOFT },
  pop: {
    frames: [
      { transform: 'scale(0.2) rotate(-8deg)', opacity: 0 },
      { transform: 'scale(1.12) rotate(3deg)', opacity: 1, offset: 0.5 },
      { transform: 'scale(0.96) rotate(-1deg)', opacity: 1, offset: 0.75 },
      STAND,
    ],
    duration: 700,
    easing: 'ease-out',
  },
  rise: { frames: from('translateY(45%) scale(0.96)'), duration: 720, easing: SOFT },
  fade: { frames: [{ opacity: 0 }, { opacity: 1 }], duration: 400, easing: 'ease-out' },
  flicker: {
    frames: [
      { opacity: 0, transform: 'scale(1.04)' },
      { opacity: 0.9, offset: 0.12 },
      { opacity: 0.15, offset: 0.2 },
      { opacity: 1, offset: 0.34 },
      { opacity: 0.3, offset: 0.42 },
      { opacity: 1, offset: 0.56 },
      { opacity: 0.7, offset: 0.62 },
      STAND,
    ],
    duration: 640,
    easing: 'linear',
  },
  drop: {
    frames: [
      { transform: 'translateY(-30%) rotate(-7deg) scale(1.25)', opacity: 0 },
      { transform: 'translateY(0) rotate(1.6deg) scale(0.98)', opacity: 1, offset: 0.6 },
      STAND,
    ],
    duration: 520,
    easing: 'cubic-bezier(0.3, 0, 0.4, 1)',
  },
  steps: { frames: from('translateX(-72%)', 1), duration: 420, easing: 'steps(7, end)' },
};

/** The motion that a look asks for; `own` is the theme's. */
export function motionOf(look: Look, own: MotionName): MotionName {
  return look.motion === 'theme' ? own : look.motion;
}

/** Brings something on. Where less motion is asked for, it fades. */
export function comeOn(target: Element, name: MotionName, delay = 0): void {
  if (name === 'none' && !isCalm()) return;
  const { frames, duration, easing } = ENTRANCES[name === 'none' ? 'fade' : name];
  move(target, frames, { duration, easing, delay });
}
