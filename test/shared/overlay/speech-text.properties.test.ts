import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsBlocked } from '../../../src/shared/overlay/blocked-words.ts';
import { speechText } from '../../../src/shared/overlay/speech-text.ts';

const WORDS = { someone: 'somebody', something: 'a gift' };
const BLOCKED = ['badger', 'zonk', 'mud pie', 'тест', 'quizas'];
const rules = { text: '{name} sent {count} {gift}', longest: 120, blocked: BLOCKED };

const LEET: Readonly<Record<string, readonly string[]>> = {
  a: ['4', '@', 'á', 'Ä', 'ａ', 'а'],
  b: ['8', 'ƀ'.normalize('NFC') === 'b' ? 'ƀ' : 'B'],
  e: ['3', 'é', 'Ё', 'ｅ', 'е'],
  g: ['9', 'Ĝ'],
  i: ['1', '!', '|', 'í', 'l'],
  o: ['0', 'ö', 'О', 'ο'],
  s: ['5', '$', 'Š'],
  z: ['2', 'Ž'],
};

/** A word as somebody writes it who wants it to be spoken all the same. */
const disguised = fc
  .record({
    word: fc.constantFrom('badger', 'zonk', 'quizas'),
    picks: fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
    upper: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    more: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }),
    between: fc.constantFrom('', '.', '-', '_', ' ', '\u200b', '\u00ad', '*', '\u0301'),
  })
  .map(({ word, picks, upper, more, between }) =>
    [...word]
      .map((letter, n) => {
        const alike = [letter, letter, ...(LEET[letter] ?? [])];
        const sign = alike[(picks[n] ?? 0) % alike.length] ?? letter;
        return (upper[n] ? sign.toUpperCase() : sign).repeat(more[n] ?? 1);
      })
      .join(between),
  );
const anything = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('what is spoken', () => {
  it('is never longer than wanted, on one line, and holds no blocked word', () => {
    fc.assert(
      fc.property(
        anything,
        anything,
        fc.nat(),
        fc.integer({ min: 20, max: 300 }),
        fc.oneof(anything, fc.constant(rules.text)),
        (name, gift, count, longest, text) => {
          const said = speechText(
            { ...rules, text: text.slice(0, 120), longest },
            { name, gift, count, coins: count },
            WORDS,
          );
          if (said === null) return;
          expect(said.length).toBeLessThanOrEqual(longest);
          expect(said).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
          expect(said).not.toMatch(/[\n\r\t<>~]/);
          expect(holdsBlocked(said, BLOCKED)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves out a blocked word in any disguise, and names nobody instead', () => {
    fc.assert(
      fc.property(disguised, fc.constantFrom('', 'x ', 'Hey '), (word, before) => {
        const said = speechText(
          rules,
          { name: `${before}${word}`, gift: 'Rose', count: 3, coins: 3 },
          WORDS,
        );
        expect(said, word).toBe('somebody sent 3 Rose');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a blocked word', () => {
  it.each([
    ['mud-pie', 'mud pie'],
    ['M U D  P I E', 'mud pie'],
    ['ТЕСТ', 'тест'],
    ['badgers everywhere', 'badger'],
  ])('is found in %s', (text, word) => {
    expect(holdsBlocked(text, [word])).toBe(true);
  });

  it.each([
    ['as sent', 'ass'],
    ['was', 'ass'],
    ['mud and pie', 'mud pie'],
    ['bad gerbil', 'badger'],
    ['anything', '...'],
  ])('is not found in %s', (text, word) => {
    expect(holdsBlocked(text, [word])).toBe(false);
  });

  it('that arises from the template itself is not spoken', () => {
    const text = 'zo{name} sent';
    const said = speechText(
      { text, longest: 100, blocked: ['zonk'] },
      { name: 'nk', gift: 'Rose', count: 1, coins: 1 },
      WORDS,
    );
    expect(said).toBeNull();
  });
});

describe('names', () => {
  const spoken = (name: string) =>
    speechText({ ...rules, text: '{name}' }, { name, gift: 'Rose', count: 1, coins: 1 }, WORDS);
  it('are read without pictures and heaps of accents', () => {
    expect(spoken('🦄 Mara 💖')).toBe('Mara');
    expect(spoken('🦄💖')).toBe('somebody');
    expect(spoken(`Z${'\u0301'.repeat(40)}oe`)?.length).toBeLessThan(8);
    expect(spoken('ليلى')).toBe('ليلى');
  });
  it('are cut at a word', () => {
    const said = speechText(
      { text: '{name}', longest: 20, blocked: [] },
      { name: 'Benedikta von Hohenfels-Liebenstein', gift: '', count: 1, coins: 1 },
      WORDS,
    );
    expect(said).toBe('Benedikta von');
  });
});
