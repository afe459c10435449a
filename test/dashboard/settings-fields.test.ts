import { describe, expect, it } from 'vitest';
import { isColour } from '../../src/renderer/dashboard/pages/overlay/key-colour.ts';
import {
  isGoal,
  isHostId,
  isPort,
  isRate,
  isSocketUrl,
} from '../../src/renderer/dashboard/pages/settings/valid.ts';
import { settingsSchema } from '../../src/shared/settings/settings.ts';

const accepts = (document: unknown) => settingsSchema.safeParse(document).success;

/** Texts that people type, right and wrong. */
const TEXTS = [
  ...['', '0', '1', '80', '1023', '1024', '21214', '65535', '65536', '99999', '1e4', '-5', '1 0'],
  ...['0.92', '0.1234567', '12,5', '1.', '.5', '1000000000', '1000000001', '0.000001'],
  ...['ws://127.0.0.1:21213/', 'wss://x.example/y', 'http://127.0.0.1/', 'ws://', 'tikfinity'],
  ...['#00ff00', '#0f0', '#00gg00', '00ff00', 'mara_22', 'mara 22', 'ü', 'a'.repeat(129)],
];

/** Each field: what it lets through, and the document that main would have to accept then. */
const FIELDS = {
  port: [isPort, (text: string) => ({ port: Number(text) })],
  rate: [isRate, (text: string) => ({ currency: { perUsd: text === '' ? null : text } })],
  goal: [isGoal, (text: string) => ({ goal: text === '' ? null : Number(text) })],
  address: [isSocketUrl, (text: string) => ({ sources: { tikfinity: { url: text } } })],
  account: [isHostId, (text: string) => ({ hostId: text === '' ? null : text })],
  colour: [isColour, (text: string) => ({ overlay: { keyColour: text.toLowerCase() } })],
} as const;

describe.each(Object.entries(FIELDS))('the field %s', (_name, [isValid, toDocument]) => {
  it('lets through only what the settings accept', () => {
    const let_through = TEXTS.filter(isValid);
    expect(let_through.length).toBeGreaterThan(0);
    expect(let_through.filter((text) => !accepts(toDocument(text)))).toEqual([]);
  });
});

it('takes the ports, rates and addresses that people need', () => {
  expect(['1024', '21214', '65535'].every(isPort)).toBe(true);
  expect(['0.92', '1', '0.000001', ''].every(isRate)).toBe(true);
  expect(['ws://127.0.0.1:21213/', 'wss://x.example/y'].every(isSocketUrl)).toBe(true);
  expect(['', '1', '1000000000'].every(isGoal)).toBe(true);
  expect(isRate('0')).toBe(false);
});
