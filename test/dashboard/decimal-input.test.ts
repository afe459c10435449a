import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, writeDecimal } from '../../src/renderer/dashboard/format/decimal-input.ts';

const LANGUAGES = ['en-US', 'de-DE', 'de-CH', 'fr-FR', 'en-IN', 'pt-BR', 'sv-SE', 'ar-EG', 'fa-IR'];

describe('a number that is typed', () => {
  it.each([
    ['en-US', '1,234.50', '1234.5'],
    ['en-US', '1234.5', '1234.5'],
    ['en-US', ' 007 ', '7'],
    ['en-US', '0.000001', '0.000001'],
    ['de-DE', '1.234,50', '1234.5'],
    ['de-DE', '1.234', '1234'],
    ['de-CH', "1'234.5", '1234.5'],
    ['de-CH', '1’234.5', '1234.5'],
    ['fr-FR', '1 234,5', '1234.5'],
    ['en-IN', '12,34,567', '1234567'],
    ['ar-EG', '١٬٢٣٤٫٥', '1234.5'],
  ])('%s: %s is %s', (language, text, value) => {
    expect(readDecimal(text, 6, language)).toBe(value);
  });

  it.each([
    ['en-US', '1,5'],
    ['en-US', '1.234,50'],
    ['en-US', '1,23,4'],
    ['en-US', ',123'],
    ['en-US', '1.'],
    ['en-US', '.5'],
    ['en-US', '1.2.3'],
    ['en-US', '-1'],
    ['en-US', '1e3'],
    ['en-US', '0x10'],
    ['en-US', ''],
    ['en-US', '1000000000000'],
    ['de-DE', '12.5'],
    ['de-DE', '1,234.50'],
  ])('%s: %s is none, rather than another one', (language, text) => {
    expect(readDecimal(text, 6, language)).toBeNull();
  });

  it('has no more places than are exact', () => {
    expect(readDecimal('1.0001', 3, 'en-US')).toBeNull();
    expect(readDecimal('1.0010', 3, 'en-US')).toBe('1.001');
    expect(readDecimal('1.5', 0, 'en-US')).toBeNull();
  });

  it('is read as it was written, to the last digit, in every language', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 12n - 1n });
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        whole,
        fc.nat(999_999),
        (language, units, rest) => {
          const places = String(rest).padStart(6, '0').replace(/0+$/, '');
          const text = places === '' ? String(units) : `${units}.${places}`;
          expect(readDecimal(writeDecimal(text, language), 6, language)).toBe(text);
          const grouped = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
          expect(readDecimal(grouped.format(text as `${number}`), 6, language)).toBe(text);
        },
      ),
    );
  });
});
