/**
 * How a simulated viewer gives. `small` sends little things, `fan` now and then something seen
 * from afar, `patron` can send anything.
 */
export type Appetite = 'small' | 'fan' | 'patron';

/** A simulated viewer. All of them are invented. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly appetite: Appetite;
}

// Names as they come on a LIVE: many scripts, both directions, pictures, long and short ones.
const SMALL: readonly (readonly [name: string, handle: string])[] = [
  ['Mila 🌸', 'mila.blooms'],
  ['Jonas', 'jonas_k'],
  ['さくら', 'sakura.tea'],
  ['Дарья', 'dasha.reads'],
  ['Zeynep', 'zeyno'],
  ['ليلى', 'layla.nights'],
  ['Tomasz', 'tomek88'],
  ['अनन्या', 'ananya.sings'],
  ['민준', 'minjun_live'],
  ['Chloé', 'chloe.dessine'],
  ['Νίκος', 'nikos.sea'],
  ['Nguyễn Thảo', 'thao.nguyen'],
  ['Bruna ✨', 'bru.brilha'],
  ['น้ำฝน', 'namfon'],
  ['Okello', 'okello.beats'],
  ['נועה', 'noa_paints'],
  ['小雨', 'xiaoyu.cat'],
  ['Łucja', 'lucja.gra'],
  ['ნინო', 'nino.tbilisi'],
  ['Søren', 'soren.bikes'],
  ['Aroha', 'aroha.waves'],
  ['the one who only ever sends roses', 'rosesonly'],
  ['Q', 'q'],
  ['Ivana', 'ivana.plays'],
  ['கவிதா', 'kavitha.veena'],
  ['Mateo', 'mateo_mx'],
];

const FANS: readonly (readonly [name: string, handle: string])[] = [
  ['Ana Lúcia', 'analucia.live'],
  ['ゆうき', 'yuki.yuki'],
  ['Олег', 'oleg_drums'],
  ['Fatima', 'fatima.k'],
  ['Big Dave', 'bigdave'],
  ['서연', 'seoyeon.art'],
  ['عمر', 'omar.oud'],
  ['Elif 🦋', 'elif.kelebek'],
  ['Rahul', 'rahul.runs'],
  ['阿明', 'aming.tw'],
];

const PATRONS: readonly (readonly [name: string, handle: string])[] = [
  ['Captain Marigold', 'cpt.marigold'],
  ['Véronique 👑', 'veronique'],
  ['タケシ', 'takeshi.88'],
  ['NightOwl', 'nightowl'],
];

/** Everybody who may come, the same in every rehearsal: the first are patrons, then fans. */
export const CAST: readonly Viewer[] = [
  ...PATRONS.map(viewer('patron')),
  ...FANS.map(viewer('fan')),
  ...SMALL.map(viewer('small')),
];

function viewer(appetite: Appetite) {
  return ([name, handle]: readonly [string, string]): Viewer => ({
    id: `viewer-${handle}`,
    name,
    handle,
    appetite,
  });
}
