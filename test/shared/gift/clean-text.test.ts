import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanText } from '../../../src/shared/gift/clean-text.ts';
import { readMessage } from '../../../src/shared/gift/read.ts';
import { withField } from '../../fixtures/gifts/change.ts';
import { HOSTILE_NAMES, UNSEEN } from '../../fixtures/gifts/hostile-names.ts';
import { NOW, OWN } from '../../fixtures/gifts/messages.ts';
import { SHAPES } from '../../fixtures/gifts/shapes.ts';

const context = { now: NOW, hostId: null };
const NAME_FIELDS = ['gift.name', 'from.name', 'from.handle', 'from.avatar'];

// Half of a pair is found in every emoji; lone halves are looked for on their own.
const UNSEEN_WHOLE = UNSEEN.filter((character) => !/\p{Cs}/u.test(character));
const EMOJI_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}])\u200d(?=\p{ExtPict})/gu;

/** What no cleaned name may be, said in another way than the code says it. */
function harmOf(text: string | null): string | null {
  if (text === null) return null;
  const rest = text.replace(EMOJI_JOINER, '');
  if (text === '' || text !== text.trim()) return 'blank at an end';
  if ([...text].length > 200) return 'too long';
  if (UNSEEN_WHOLE.some((character) => rest.includes(character))) return 'unseen';
  if (/\p{Cs}/u.test(text)) return 'half a character';
  return /\p{M}{5}/u.test(text) ? 'a tower of marks' : null;
}

describe('hostile names', () => {
  it('are more than a hundred', () => {
    expect(new Set(HOSTILE_NAMES).size).toBeGreaterThan(100);
  });

  it.each(HOSTILE_NAMES)('never cost the gift and do no harm: %j', (name) => {
    expect(harmOf(cleanText(name))).toBeNull();
    for (const path of NAME_FIELDS) {
      expect(readMessage(withField(OWN, path, name), context).kind).toBe('gift');
    }
    for (const { message, path } of SHAPES) {
      const reading = readMessage(withField(message, path.senderName, name), context);
      expect(reading).toMatchObject({ kind: 'gift', gift: { from: { name: cleanText(name) } } });
    }
  });

  it('of any kind are made harmless, and stay as they are the second time', () => {
    const unit = fc.oneof(
      fc.constantFrom(...UNSEEN, '\u200d', '\ufe0f', '👩', '🏽', '\u0301', ' ', 'a', 'é', '\ud83d'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const names = fc.array(unit, { maxLength: 400 }).map((units) => units.join(''));
    fc.assert(
      fc.property(names, (name) => {
        const clean = cleanText(name);
        expect(harmOf(clean)).toBeNull();
        expect(clean === null ? null : cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Ana', 'Ana'],
    ['  Ana  ', 'Ana'],
    ['María José', 'María José'],
    ['Zoe\u0308', 'Zoe\u0308'],
    ['ハートミー', 'ハートミー'],
    ['محمد', 'محمد'],
    ['हिन्दी', 'हिन्दी'],
    ['ก็ดี', 'ก็ดี'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['👩🏽‍💻 dev', '👩🏽‍💻 dev'],
    ['🏳️‍🌈', '🏳️‍🌈'],
    ['❤️', '❤️'],
    ['🇺🇦', '🇺🇦'],
    ['<b>Ana</b>', '<b>Ana</b>'],
  ])('that is harmless stays what it is: %j', (name, expected) => {
    expect(cleanText(name)).toBe(expected);
  });

  it.each([
    ['\u202egnp.exe', 'gnp.exe'],
    ['A\u0000n\u0007a', 'Ana'],
    ['An\u200ba\ufeff', 'Ana'],
    ['A\u200dna', 'Ana'],
    ['\ud83dAna\udc00', 'Ana'],
    ['line\r\nbreak\tand more', 'line break and more'],
    ['a\u0301\u0302\u0303\u0304\u0305\u0306', 'a\u0301\u0302\u0303\u0304'],
    ['\u0301\u0302Ana', 'Ana'],
  ])('loses what does harm: %j', (name, expected) => {
    expect(cleanText(name)).toBe(expected);
  });

  it.each([[''], ['   '], ['\u200b\u200e'], ['\u3164'], ['\u2800 \u2800'], ['\u0301'], ['\u200d']])(
    'of nothing visible is none: %j',
    (name) => {
      expect(cleanText(name)).toBeNull();
    },
  );

  it('is clipped to 200 characters', () => {
    expect(cleanText('x'.repeat(201))).toBe('x'.repeat(200));
    expect(cleanText('é'.repeat(300))).toBe('é'.repeat(200));
    expect(cleanText('😀'.repeat(300))).toBe('😀'.repeat(200));
  });

  it('is never clipped in the middle of a character', () => {
    expect(cleanText(`${'x'.repeat(197)}👩‍👩‍👧`)).toBe('x'.repeat(197));
    expect(cleanText(`${'é'.repeat(195)}👩‍👩‍👧`)).toBe(`${'é'.repeat(195)}👩‍👩‍👧`);
    expect(cleanText(`${'x'.repeat(180)}${'👩‍👩‍👧'.repeat(9)}`)).toBe(
      `${'x'.repeat(180)}${'👩‍👩‍👧'.repeat(4)}`,
    );
    expect(cleanText(`${'é'.repeat(199)}e\u0301x`)).toBe('é'.repeat(199));
  });
});

describe('a single character of more than 200 parts', () => {
  it('is cut, so that something of it is left', () => {
    const clean = cleanText(`👩${'\u200d👩'.repeat(300)}`);
    expect(clean).toBe(`👩${'\u200d👩'.repeat(99)}`);
  });
});

describe("a picture's address", () => {
  it.each([
    ['https://pictures.example/a.webp'],
    ['https://p16-sign-va.pictures.example/tos/38~c5_100x100.webp?x-expires=1&x-signature=a%3D'],
    ['HTTPS://pictures.example:8443/a'],
    ['https://pictures.example'],
    [`https://pictures.example/${'a'.repeat(2023)}`],
  ])('is kept as it is: %s', (address) => {
    expect(cleanAddress(address)).toBe(address);
  });

  it.each([
    ['http://pictures.example/a.webp'],
    ['javascript:alert(1)'],
    ['data:image/svg+xml,<svg/>'],
    ['//pictures.example/a'],
    ['https://user:secret@pictures.example/a'],
    ['https://pictures.example\\@evil.example/a'],
    ['https://pictures.example/a b'],
    ['https://pictures.example/"><script>'],
    ["https://pictures.example/')"],
    ['https://pictures.example/\u202egnp'],
    ['https://pictures.example/\n'],
    [' https://pictures.example/'],
    ['https://'],
    ['https:///a'],
    [''],
    [`https://pictures.example/${'a'.repeat(2024)}`],
  ])('that is not plain https is none: %j', (address) => {
    expect(cleanAddress(address)).toBeNull();
  });

  it('that is none does not cost the gift', () => {
    const reading = readMessage(withField(OWN, 'from.avatar', 'javascript:alert(1)'), context);
    expect(reading).toMatchObject({ kind: 'gift', gift: { from: { avatar: null } } });
  });
});
