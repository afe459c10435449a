import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../src/renderer/dashboard/charts/ticks.ts';
import {
  moneyIn,
  moneyRange,
  perCoinIn,
  product,
  smallMoneyIn,
} from '../../src/renderer/dashboard/format/money.ts';
import { diamondText, hundredths } from '../../src/renderer/dashboard/format/numbers.ts';

describe('money in another currency', () => {
  it('is the exact product, as long integers would give it', () => {
    const amount = fc.nat({ max: 10 ** 9 });
    fc.assert(
      fc.property(amount, amount, (cents, micros) => {
        const left = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const right = `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
        const digits = product(left, right).replace('.', '');
        expect(BigInt(digits)).toBe(BigInt(cents) * BigInt(micros));
      }),
    );
  });

  it('keeps every digit of a large sum', () => {
    expect(product('9007199254740993.01', '1')).toBe('9007199254740993.01');
    expect(moneyIn('9007199254740993.01', 'USD').replace(/\D/g, '')).toBe('900719925474099301');
  });

  it('rounds parts of a cent away only where there is more', () => {
    expect(smallMoneyIn('0.005', 'USD')).toContain('0.005');
    expect(smallMoneyIn('0.5', 'USD')).toContain('0.50');
    expect(smallMoneyIn('149.995', 'USD')).toMatch(/150[.,]00/);
    expect(moneyRange('0.014142', '0.014286', 'USD')).toMatch(/0[.,]0141.*0[.,]0143/);
    expect(moneyRange('14.142', '14.286', 'USD')).toMatch(/14[.,]14.*14[.,]29/);
  });

  it('tells the price of a coin with four digits in any currency', () => {
    expect(perCoinIn('0.0106', 'USD')).toMatch(/0[.,]01060/);
    expect(perCoinIn('2.142857', 'JPY')).toMatch(/2[.,]143/);
    expect(perCoinIn('229.48', 'IDR')).toMatch(/229[.,]5/);
  });

  it('tells hundredths of a percent as a percentage', () => {
    expect(hundredths(71)).toMatch(/0[.,]7/);
    expect(hundredths(5_000)).toMatch(/^50\s?%$/);
  });

  it('keeps thousandths of a diamond', () => {
    expect(diamondText('0.125').replace(/\D/g, '')).toBe('0125');
  });
});

describe('the lines of an axis', () => {
  it('begin at zero, reach the highest bar, and are few, whole and even', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 12 }), (max) => {
        const ticks = axisTicks(max);
        const [first, second = 1] = ticks;
        expect(first).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every((tick, line) => tick === line * second)).toBe(true);
        expect(String(second)).toMatch(/^[125]0*$/);
      }),
    );
  });
});
