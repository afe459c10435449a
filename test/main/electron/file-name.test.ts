import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/main/electron/file-name.ts';

describe('the name that is suggested', () => {
  it.each([
    ['Carat earnings 2026-11-01 to 2026-11-21', 'Carat earnings 2026-11-01 to 2026-11-21.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['a:b*c?"<>|d', 'a b c d.csv'],
    ['ليلى', 'ليلى.csv'],
    ['...', 'carat.csv'],
    ['x\u202Egnp', 'x gnp.csv'],
    ['💎'.repeat(80), `${'💎'.repeat(50)}.csv`],
  ])('%j becomes %j', (suggestion, name) => {
    expect(fileName(suggestion, 'csv')).toBe(name);
  });
});
