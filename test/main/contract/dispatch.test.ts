import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../../src/main/contract/dispatch.ts';
import type { Handlers } from '../../../src/main/contract/handlers.ts';

const ALL = { gift: null, gifter: null, session: null, hour: null };
const EVERYTHING = { from: null, to: null, by: 'day', filter: ALL, weekStart: 1, limit: null };

const unused = () => {
  throw new Error('secret stack');
};

/** Handlers that answer where a test needs it, and fail everywhere else. */
function setUp(some: Partial<Handlers>) {
  const logged: unknown[] = [];
  const handlers = new Proxy(some, { get: (given, name) => Reflect.get(given, name) ?? unused });
  const dispatch = createDispatch(handlers as Handlers, (...line) => logged.push(line));
  return { dispatch, logged };
}

describe('the dispatcher', () => {
  it('hands the parsed input to the handler and passes on its answer', async () => {
    const inputs: unknown[] = [];
    const { dispatch } = setUp({
      'alerts.command': (input) => {
        inputs.push(input);
        return { ok: true, value: null };
      },
    });
    const quiet = { name: 'quiet', minutes: 5 };
    expect(await dispatch('alerts.command', quiet)).toEqual({ ok: true, value: null });
    expect(inputs).toEqual([quiet]);
  });

  it('gives the handler a copy made by the schema, without foreign fields', async () => {
    let seen: unknown;
    const { dispatch } = setUp({
      'gifts.test': (input) => {
        seen = input;
        return { ok: true, value: null };
      },
    });
    await dispatch('gifts.test', { giftId: '5655', count: 2, admin: true });
    expect(seen).toEqual({ giftId: '5655', count: 2 });
  });

  it.each(['', 'app.nothing', 'toString', '__proto__', 'constructor', null, 7, {}, ['app.info']])(
    'refuses the name %s',
    async (name) => {
      const { dispatch } = setUp({});
      expect(await dispatch(name, null)).toMatchObject({
        ok: false,
        failure: { code: 'unknown-call' },
      });
    },
  );

  it.each([
    ['app.info', {}],
    ['app.openLink', 'https://example.com'],
    ['alerts.command', 'pause'],
    ['alerts.command', { name: 'dance' }],
    ['alerts.command', { name: 'quiet', minutes: 0 }],
    ['alerts.command', { name: 'replay', gift: {} }],
    ['gifts.test', { giftId: '5655', count: 0 }],
    ['gifts.test', { giftId: 'x'.repeat(129), count: 1 }],
    ['earnings.totals', { ...EVERYTHING, from: '2025-02-30' }],
    ['earnings.totals', { ...EVERYTHING, filter: { ...ALL, hour: 168 } }],
    ['earnings.totals', { ...EVERYTHING, weekStart: 0 }],
    ['files.save', { suggestion: 'x', content: { kind: 'exe', text: '' } }],
    ['files.save', { suggestion: 'x', content: { kind: 'png', base64: '<svg>' } }],
    ['settings.set', { port: 80 }],
  ])('refuses %s with input that does not fit, and says where', async (name, input) => {
    const { dispatch, logged } = setUp({});
    const answer = await dispatch(name, input);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    expect(answer.ok ? '' : answer.failure.detail).toContain(name);
    expect(logged).toEqual([]);
  });

  it.each(['thrown', 'rejected'])(
    'answers internal when a handler has %s, cause in the log only',
    async (how) => {
      const { dispatch, logged } = setUp({
        'keys.renew': () =>
          how === 'thrown' ? unused() : Promise.reject(new Error('secret stack')),
      });
      const answer = await dispatch('keys.renew', null);
      expect(answer).toEqual({ ok: false, failure: { code: 'internal', detail: 'keys.renew' } });
      expect(String(logged)).toContain('secret stack');
    },
  );
});
