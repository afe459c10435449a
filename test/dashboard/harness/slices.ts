import { GIFTS, PEOPLE, type World } from './world.ts';

/** A part of a day's coins: one gift, from one person, within one hour of its one session. */
export interface Slice {
  readonly day: string;
  readonly gift: string;
  readonly gifter: string;
  readonly session: number;
  /** 0 to 167, from Monday 0:00. */
  readonly hour: number;
  readonly coins: number;
}

const PARTS = 12;
const EVENING = 18;

/** The session of a day: the n-th day with coins has the number 1000 + n. */
export function daySessions(world: World): { id: number; day: string }[] {
  return [...world.days.keys()].sort().map((day, place) => ({ id: 1001 + place, day }));
}

/** The world's days in parts, the same in every run; together they make the day. */
export function slicesOf(world: World): Slice[] {
  return daySessions(world).flatMap(({ id, day }, place) => partsOf(world, day, id, place));
}

/** In tenths of what is left: few give much, many give little. */
const SHARES = [1, 4, 2, 1, 3, 1, 5, 1, 1, 2] as const;

function partsOf(world: World, day: string, session: number, place: number): Slice[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  let left = world.days.get(day) ?? 0;
  return Array.from({ length: PARTS }, (_, part) => {
    const share = SHARES[(part + place) % SHARES.length] ?? 1;
    const coins = part === PARTS - 1 ? left : Math.floor((left * share) / 10);
    left -= coins;
    const generous = share > 2 ? share : part * 5 + place;
    return {
      day,
      session,
      coins,
      gift: GIFTS[generous % GIFTS.length]?.id ?? '5655',
      gifter: PEOPLE[(generous * 3) % PEOPLE.length] ?? 'sam',
      hour: weekday * 24 + EVENING - (place % 3) + (part % 5),
    };
  }).filter(({ coins }) => coins > 0);
}
