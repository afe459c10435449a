import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../src/renderer/dashboard/charts/ticks.ts';
import { moneyIn, product } from '../../src/renderer/dashboard/format/money.ts';
import { diamondText } from '../../src/renderer/dashboard/format/numbers.ts';

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
