/**
 * Which picture a gift has. The names are those of the files in resources/gifts; ids come first,
 * because one name belongs to several gifts.
 */
const BY_ID: ReadonlyMap<string, string> = new Map([
  ['5655', 'rose'],
  ['5269', 'headphone'],
  ['7934', 'heart-with-arrow'],
  ['6064', 'video-game'],
  ['5827', 'soft-ice-cream'],
  ['9139', 'prayer-beads'],
  ['5487', 'hand-with-index-finger-and-thumb-crossed'],
  ['8913', 'hibiscus'],
  ['5658', 'lotion-bottle'],
  ['5879', 'doughnut'],
  ['5659', 'dove'],
  ['6104', 'billed-cap'],
  ['5585', 'confetti-ball'],
  ['5660', 'heart-hands'],
  ['5586', 'two-hearts'],
  ['5509', 'sunglasses'],
  ['6267', 'dog-face'],
  ['6007', 'boxing-glove'],
  ['7168', 'money-with-wings'],
  ['5897', 'swan'],
  ['11046', 'galaxy'],
  ['6090', 'fireworks'],
  ['6149', 'rocket'],
  ['6369', 'lion'],
  ['9072', 'ringed-planet'],
]);

/** Words in a gift's name that say what it looks like. The first word that is known decides. */
const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rose: 'rose roses',
    'soft-ice-cream': 'icecream ice',
    doughnut: 'doughnut donut',
    'billed-cap': 'cap hat',
    'confetti-ball': 'confetti party',
    'two-hearts': 'hearts love',
    'red-heart': 'heart',
    sunglasses: 'sunglasses glasses',
    'dog-face': 'corgi dog puppy',
    'cat-face': 'cat kitten kitty',
    'money-with-wings': 'money cash',
    swan: 'swan',
    galaxy: 'galaxy nebula',
    fireworks: 'fireworks firework',
    rocket: 'rocket interstellar spaceship',
    lion: 'lion leo leon',
    'ringed-planet': 'universe planet saturn',
    airplane: 'plane jet jets airplane flight',
    balloon: 'balloon balloons',
    'birthday-cake': 'cake birthday',
    bouquet: 'bouquet flower flowers',
    butterfly: 'butterfly',
    castle: 'castle',
    crown: 'crown king queen',
    'dragon-face': 'dragon',
    fire: 'fire flame phoenix',
    'gem-stone': 'diamond gem crystal',
    'glowing-star': 'star stars',
    'hot-beverage': 'coffee tea',
    'kiss-mark': 'kiss',
    lollipop: 'lollipop candy',
    microphone: 'mic microphone',
    panda: 'panda',
    'passenger-ship': 'ship yacht cruise',
    'racing-car': 'car race racing',
    ring: 'ring',
    'spouting-whale': 'whale',
    'teddy-bear': 'bear teddy',
    trophy: 'trophy champion',
    unicorn: 'unicorn',
    'video-game': 'controller game gamepad',
    'wrapped-gift': 'gift present box',
  }).flatMap(([slug, words]) => words.split(' ').map((word): [string, string] => [word, slug])),
);

/** The picture of a gift, or null when it has none and is drawn from its name and value. */
export function artOf(gift: { readonly id: string; readonly name: string }): string | null {
  const own = BY_ID.get(gift.id);
  if (own !== undefined) return own;
  for (const word of gift.name.toLowerCase().split(/[^a-z]+/)) {
    const slug = BY_WORD.get(word);
    if (slug !== undefined) return slug;
  }
  return null;
}

/** Every picture that some gift can have. */
export const ART: ReadonlySet<string> = new Set([...BY_ID.values(), ...BY_WORD.values()]);
