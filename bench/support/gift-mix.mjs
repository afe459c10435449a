// What a busy LIVE sends: mostly small gifts, many of them in streaks, seldom a very large one.

const KINDS = [
  { id: '5655', name: 'Rose', coins: 1, share: 46 },
  { id: '5487', name: 'Finger Heart', coins: 5, share: 22 },
  { id: '5658', name: 'Perfume', coins: 20, share: 12 },
  { id: '5879', name: 'Doughnut', coins: 30, share: 9 },
  { id: '5659', name: 'Paper Crane', coins: 99, share: 5 },
  { id: '6267', name: 'Corgi', coins: 299, share: 4 },
  { id: '11046', name: 'Galaxy', coins: 1_000, share: 1.8 },
  { id: '6369', name: 'Lion', coins: 29_999, share: 0.2 },
];
const VIEWERS = 300;
const STREAKS = 8;
/** Every second message counts one of the running streaks up; each ends at so many. */
const LONGEST = 40;

/**
 * Gifts one after another, always the same for the same `name`. Every second one belongs to one
 * of eight streaks of roses and finger hearts.
 * @param {string} name part of every id
 */
export function giftMix(name) {
  const random = seeded(7);
  const streaks = Array.from({ length: STREAKS }, (_, index) => ({ index, number: 0, count: 0 }));
  let sent = 0;
  return () => {
    sent += 1;
    const id = `${name}-${sent}`;
    if (sent % 2 === 1) return message(id, kindAt(random() * 100), Math.floor(random() * VIEWERS));
    const streak = streaks[Math.floor(random() * STREAKS)];
    return { ...streakMessage(name, streak), id };
  };
}

function streakMessage(name, streak) {
  streak.count += 1;
  const { id, gift, from, ...rest } = message('', KINDS[streak.index % 2], streak.index);
  const ended = streak.count === LONGEST;
  const counted = {
    ...rest,
    gift,
    from,
    count: streak.count,
    streak: { id: `${name}-streak-${streak.index}-${streak.number}`, ended },
  };
  if (ended) Object.assign(streak, { count: 0, number: streak.number + 1 });
  return counted;
}

function message(id, { share, ...gift }, viewer) {
  const from = { id: `viewer-${viewer}`, name: `Viewer ${viewer}` };
  return { type: 'gift', id, at: Date.now(), gift, count: 1, from };
}

function kindAt(place) {
  let below = 0;
  for (const kind of KINDS) {
    below += kind.share;
    if (place < below) return kind;
  }
  return KINDS[0];
}

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
