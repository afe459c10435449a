import { describe, expect, it } from 'vitest';
import { parseRoute, routeTo } from '../../src/renderer/dashboard/router/route.ts';
import { counted } from '../../src/renderer/dashboard/words/plural.ts';
import { failureWords, words } from '../../src/renderer/dashboard/words/words.ts';
import { FAILURE_CODES } from '../../src/shared/contract/failure.ts';
import { OBS_FINDINGS } from '../../src/shared/obs/findings.ts';

describe('the words for failures', () => {
  it.each(FAILURE_CODES)('%s says what happened, what it means and what to do', (code) => {
    for (const detail of [null, 'DETAIL']) {
      const sentences = Object.values(failureWords(code, detail));
      expect(sentences).toHaveLength(3);
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+[.)]$/);
      expect(sentences.join(' ')).not.toMatch(/null|undefined| {2}/);
    }
  });

  it('has something to say about a code it does not know', () => {
    expect(failureWords('toString', null)).toEqual(failureWords('internal', null));
  });
});

describe('the words for what is wrong in OBS', () => {
  it.each(OBS_FINDINGS)('%s says what it is, and what to do or what it means', (code) => {
    const { title, text } = words.obs.finding[code]('Carat', 'Live, 1080 × 1920');
    for (const sentence of [title, text]) expect(sentence).toMatch(/^[A-Z“].+\.$/);
    expect(title + text).not.toMatch(/null|undefined| {2}/);
  });
});

it('counts in the singular and the plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'gift', 'gifts'))).toEqual([
    '0 gifts',
    '1 gift',
    '2 gifts',
  ]);
});

describe('addresses', () => {
  it('lead back to the page they were made for', () => {
    const route = parseRoute(routeTo('earnings', { range: 'own', from: '2026-01-01' }));
    expect(route.page).toBe('earnings');
    expect(route.query.get('from')).toBe('2026-01-01');
  });

  it('lead to Live when they name no page', () => {
    expect(parseRoute('').page).toBe('live');
    expect(parseRoute('#/withdrawals').page).toBe('live');
  });
});
