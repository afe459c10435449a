import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Rect } from '../../../src/main/electron/bounds.ts';

const PRIMARY: Rect = { x: 0, y: 30, width: 1920, height: 1050 };
const RIGHT: Rect = { x: 1920, y: 0, width: 1280, height: 1024 };
const SIZE = { width: 800, height: 600 };
const both: [Rect, Rect] = [PRIMARY, RIGHT];

describe('the place of a window', () => {
  it('is the middle of the primary display the first time', () => {
    expect(placeWindow(null, SIZE, both)).toEqual({ x: 560, y: 255, ...SIZE });
  });

  it.each([
    ['on the primary display', { x: 10, y: 40, ...SIZE }],
    ['on another display', { x: 2000, y: 100, ...SIZE }],
    ['across two displays', { x: 1600, y: 100, ...SIZE }],
    ['hanging out, but with enough to take hold of', { x: -736, y: 1016, ...SIZE }],
    ['smaller than what is enough', { x: 5, y: 35, width: 40, height: 20 }],
  ])('stays as it was %s', (_where, bounds) => {
    expect(placeWindow(bounds, SIZE, both)).toEqual(bounds);
  });

  it.each([
    ['its display has gone', { x: 2000, y: 100, ...SIZE }],
    ['only a sliver is left to the side', { x: 1920 - 63, y: 100, ...SIZE }],
    ['only a sliver is left at the bottom', { x: 100, y: 1080 - 63, ...SIZE }],
    ['it is above all displays', { x: 100, y: -5000, ...SIZE }],
  ])('is the middle of the primary display when %s', (_why, bounds) => {
    expect(placeWindow(bounds, SIZE, [PRIMARY])).toEqual({ x: 560, y: 255, ...SIZE });
  });

  it('keeps its size when it is pulled back, as far as there is room', () => {
    const huge = { x: 9000, y: 0, width: 5000, height: 300 };
    expect(placeWindow(huge, SIZE, [PRIMARY])).toEqual({ x: 0, y: 405, width: 1920, height: 300 });
  });

  it('is always somewhere to be seen, and asking again changes nothing', () => {
    const coordinate = fc.integer({ min: -20_000, max: 20_000 });
    const length = fc.integer({ min: 100, max: 10_000 });
    const rect = fc.record({ x: coordinate, y: coordinate, width: length, height: length });
    const displays = fc.tuple(rect, rect);
    fc.assert(
      fc.property(rect, displays, (remembered, areas) => {
        const placed = placeWindow(remembered, SIZE, areas);
        const isSeen = areas.some(
          (area) =>
            placed.x < area.x + area.width &&
            placed.x + placed.width > area.x &&
            placed.y < area.y + area.height &&
            placed.y + placed.height > area.y,
        );
        expect(isSeen).toBe(true);
        expect(placeWindow(placed, SIZE, areas)).toEqual(placed);
      }),
    );
  });
});
