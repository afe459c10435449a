import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/shared/gift/read.ts';
import { shapeProblem } from '../../../src/shared/gift/shape-limits.ts';
import { FLAT, NOW, OWN } from '../../fixtures/gifts/messages.ts';

const context = { now: NOW, hostId: null };

function nested(levels: number, wrap: (inner: unknown) => object): object {
  let made: unknown = 1;
  for (let level = 0; level < levels; level += 1) made = wrap(made);
  return made as object;
}

const inObject = (inner: unknown) => ({ inner });
const inArray = (inner: unknown) => [inner];

function keys(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]));
}

describe('depth', () => {
  it.each([
    ['objects', inObject],
    ['arrays', inArray],
  ])('may be 16 levels and no more: %s', (_, wrap) => {
    expect(shapeProblem(nested(16, wrap), 64)).toBeNull();
    expect(shapeProblem(nested(17, wrap), 64)).toBe('depth: at most 16 levels are allowed');
  });

  it('ends no process, however deep it is', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`);
    const reading = readMessage({ ...OWN, deep }, context);
    expect(reading).toMatchObject({ kind: 'rejected', reason: expect.stringMatching(/^depth: /) });
  });

  it('counts the message as the first level', () => {
    expect(readMessage({ ...OWN, extra: nested(15, inObject) }, context).kind).toBe('gift');
    expect(readMessage({ ...OWN, extra: nested(16, inObject) }, context).kind).toBe('rejected');
  });
});

describe('keys', () => {
  it('are counted in each object on its own', () => {
    expect(shapeProblem({ one: keys(64), other: [keys(64)] }, 64)).toBeNull();
    expect(shapeProblem({ one: [keys(65)] }, 64)).toBe(
      'keys: at most 64 in one object are allowed',
    );
  });

  it('are 64 at most in the own format, and 256 in what other programs decode', () => {
    expect(readMessage({ ...OWN, extra: keys(64) }, context).kind).toBe('gift');
    expect(readMessage({ ...OWN, extra: keys(65) }, context).kind).toBe('rejected');
    expect(readMessage({ ...FLAT, extra: keys(256) }, context).kind).toBe('gift');
    expect(readMessage({ ...FLAT, extra: keys(257) }, context).kind).toBe('rejected');
  });

  it('with nothing in them do not count, because JSON has none of them', () => {
    const blanks = Object.fromEntries(Object.keys(keys(200)).map((key) => [key, undefined]));
    expect(shapeProblem({ ...keys(64), ...blanks }, 64)).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('are never called %s', (key) => {
    for (const text of [`{"${key}":{}}`, `{"a":[{"${key}":1}]}`, `{"gift":{"${key}":null}}`]) {
      const reason = `${key}: a field of this name is not allowed`;
      expect(shapeProblem(JSON.parse(text), 64)).toBe(reason);
    }
    const message = JSON.parse(JSON.stringify(OWN).replace('{', `{"${key}":{"test":true},`));
    expect(readMessage(message, context)).toMatchObject({ kind: 'rejected', id: OWN.id });
    expect(readMessage({ event: 'gift', data: message }, context).kind).toBe('rejected');
  });
});

describe('values', () => {
  const reason = 'values: at most 65,536 in one message are allowed';

  it('are bounded in one array and over all of them', () => {
    expect(shapeProblem({ list: new Array(65_535).fill(0) }, 64)).toBeNull();
    expect(shapeProblem({ list: new Array(65_537).fill(0) }, 64)).toBe(reason);
    const lists = Array.from({ length: 70 }, () => new Array(1000).fill(0));
    expect(shapeProblem({ lists }, 64)).toBe(reason);
  });

  it('of raw bytes are one value', () => {
    expect(shapeProblem({ bytes: new Uint8Array(1_000_000) }, 64)).toBeNull();
  });
});
