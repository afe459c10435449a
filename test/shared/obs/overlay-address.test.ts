import { describe, expect, it } from 'vitest';
import { readOverlayAddress, renewedAddress } from '../../../src/shared/obs/overlay-address.ts';

const OURS = { origin: 'http://127.0.0.1:21214', key: 'abc_-9' };
const HERE = 'http://127.0.0.1:21214/overlay';

describe('the address of a browser source', () => {
  it.each([
    [`${HERE}/alerts#key=abc_-9`, 'alerts', '', 'current'],
    [`${HERE}/stage?stage=upright#key=abc_-9`, 'stage', '?stage=upright', 'current'],
    [`${HERE}/goal?widget=g#a=b&key=abc_-9`, 'goal', '?widget=g', 'current'],
    ['http://localhost:21214/overlay/alerts#key=abc_-9', 'alerts', '', 'current'],
    [` ${HERE}/alerts#key=abc_-9 `, 'alerts', '', 'current'],
    [`${HERE}/alerts#key=another`, 'alerts', '', 'old-key'],
    [`${HERE}/alerts#key=`, 'alerts', '', 'no-key'],
    [`${HERE}/alerts#nokey=abc_-9`, 'alerts', '', 'no-key'],
    [`${HERE}/alerts?key=abc_-9`, 'alerts', '?key=abc_-9', 'no-key'],
    ['http://127.0.0.1:2121/overlay/alerts#key=abc_-9', 'alerts', '', 'other-port'],
  ])('%s is the page %s%s, %s', (text, page, query, state) => {
    expect(readOverlayAddress(text, OURS)).toEqual({ page, query, state });
  });

  it.each([
    'https://example.org/overlay/alerts#key=abc_-9',
    'http://127.0.0.1.example.org:21214/overlay/alerts',
    'http://127.0.0.1:21214@example.org/overlay/alerts',
    `${HERE}/../api`,
    `${HERE}/alerts/more`,
    'http://127.0.0.1:21214/health',
    'file:///overlay/alerts',
    'alerts',
    '',
  ])('%s is none of our pages', (text) => {
    expect(readOverlayAddress(text, OURS)).toBeNull();
    expect(renewedAddress(text, OURS)).toBeNull();
  });

  it('is made anew with the same page, stage and widget', () => {
    const old = 'http://localhost:4000/overlay/goal?stage=a&widget=b#key=old';
    const now = renewedAddress(old, OURS) ?? '';
    expect(now).toBe(`${HERE}/goal?stage=a&widget=b#key=abc_-9`);
    expect(readOverlayAddress(now, OURS)?.state).toBe('current');
  });
});
