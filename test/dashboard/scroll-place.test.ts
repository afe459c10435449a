import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Extent,
  LONGEST_TRACK,
  placeAt,
  scrolledTo,
  topFor,
  trackLength,
} from '../../src/renderer/dashboard/components/scroll-place.ts';

const extents = fc.record({
  rows: fc.integer({ min: 0, max: 5_000_000 }),
  rowSize: fc.constant(40),
  view: fc.integer({ min: 40, max: 2_000 }),
});
const lastTop = ({ rows, rowSize, view }: Extent) => Math.max(0, rows * rowSize - view);
const lastTrack = (extent: Extent) => Math.max(0, trackLength(extent) - extent.view);
const MILLION: Extent = { rows: 1_000_000, rowSize: 40, view: 600 };

describe('the place in a long list', () => {
  it('is where the scroll bar is, as long as the browser can hold the whole list', () => {
    const extent = { rows: 1_000, rowSize: 40, view: 600 };
    expect(scrolledTo(extent, { track: 0, top: 0 }, 12_345)).toEqual({
      track: 12_345,
      top: 12_345,
    });
    expect(trackLength(extent)).toBe(40_000);
  });

  it('never asks the browser for more than it can hold, and reaches both ends', () => {
    fc.assert(
      fc.property(extents, fc.integer({ min: 0, max: 200_000_000 }), (extent, from) => {
        const before = placeAt(extent, from);
        expect(trackLength(extent)).toBeLessThanOrEqual(LONGEST_TRACK);
        expect(scrolledTo(extent, before, lastTrack(extent)).top).toBe(lastTop(extent));
        expect(scrolledTo(extent, before, 0).top).toBe(0);
      }),
    );
  });

  it('moves as far as the wheel does, and in proportion when the bar is dragged', () => {
    const before = placeAt(MILLION, 20_000_000);
    expect(scrolledTo(MILLION, before, before.track + 120).top).toBe(20_000_120);
    expect(scrolledTo(MILLION, before, before.track - 120).top).toBe(19_999_880);
    const dragged = scrolledTo(MILLION, before, lastTrack(MILLION) / 4);
    expect(dragged.top / lastTop(MILLION)).toBeCloseTo(0.25, 5);
  });

  it('stays what it was when the bar is put where it belongs', () => {
    fc.assert(
      fc.property(extents, fc.nat(200_000_000), (extent, from) => {
        const { top, track } = placeAt(extent, from);
        expect(top).toBe(Math.min(from, lastTop(extent)));
        // Coming to rest at an end of the bar would mean an end of the list.
        if (top > 0 && top < lastTop(extent)) {
          expect(track).toBeGreaterThan(0);
          expect(track).toBeLessThan(lastTrack(extent));
        }
      }),
    );
  });

  it('brings a row into view without moving one that is in it', () => {
    expect(topFor(MILLION, 4_000, 105)).toBe(4_000);
    expect(topFor(MILLION, 4_000, 99)).toBe(3_960);
    expect(topFor(MILLION, 4_000, 115)).toBe(4_040);
  });
});
