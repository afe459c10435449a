import { expect, test } from 'vitest';
import { readSourceOption } from '../../src/main/sources/source-option.ts';

test('a name alone uses the address of the settings', () => {
  expect(readSourceOption('tikfinity')).toEqual({
    ok: true,
    value: { id: 'tikfinity', url: null },
  });
});

test('an address may hold further equals signs', () => {
  expect(readSourceOption('tikfinity=wss://studio.example:21213/?a=b')).toEqual({
    ok: true,
    value: { id: 'tikfinity', url: 'wss://studio.example:21213/?a=b' },
  });
});

test.each(['', 'youtube', 'tikfinity=', 'tikfinity=http://127.0.0.1/', 'tikfinity=ws://a/#b'])(
  '%j is refused with what was said',
  (text) => {
    expect(readSourceOption(text)).toEqual({
      ok: false,
      failure: { code: 'source-address', detail: text },
    });
  },
);
