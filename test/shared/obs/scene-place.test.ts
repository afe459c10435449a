import { expect, it } from 'vitest';
import type { ItemReply } from '../../../src/shared/obs/obs-replies.ts';
import { drawnIn, placeOf, type SceneNode } from '../../../src/shared/obs/scene-place.ts';

type At = ItemReply['sceneItemTransform'];

const CANVAS = { positionX: 0, positionY: 0, width: 1920, height: 1080 };

function node(
  name: string,
  change: Partial<At> & { kind?: string; off?: boolean } = {},
): SceneNode {
  const { kind = 'browser_source', off = false, ...at } = change;
  const item: ItemReply = {
    sceneItemId: 1,
    sourceName: name,
    sceneItemEnabled: !off,
    sceneItemTransform: { ...CANVAS, scaleX: 1, scaleY: 1, alignment: 5, ...at },
    inputKind: kind,
    isGroup: null,
  };
  return { item, holder: 'Live', among: 1, members: [] };
}

function group(members: readonly SceneNode[], change: Parameters<typeof node>[1] = {}): SceneNode {
  return { ...node('Group', change), members };
}

const place = (...nodes: SceneNode[]) => placeOf('Carat', drawnIn(nodes));
const carat = node('Carat');

it('is covered by a picture above it, and not by one below or one that is hidden', () => {
  const camera = (change = {}) => node('Cam', { kind: 'v4l2_input', ...change });
  expect(place(carat, camera())?.coveredBy).toBe('Cam');
  expect(place(camera(), carat)?.coveredBy).toBeNull();
  expect(place(carat, camera({ off: true }))?.coveredBy).toBeNull();
  expect(place(carat, camera({ width: 1700 }))?.coveredBy).toBeNull();
  expect(place(carat, camera({ width: 1800 }))?.coveredBy).toBe('Cam');
});

it('is not covered by texts and other pages, which are mostly holes', () => {
  const above = [node('Chat'), node('Title', { kind: 'text_ft2_source_v2' })];
  expect(place(carat, ...above)?.coveredBy).toBeNull();
});

it('is hidden with the group that it stands in', () => {
  expect(place(group([carat]))?.shown).toBe(true);
  expect(place(group([carat], { off: true }))?.shown).toBe(false);
  expect(place(group([node('Carat', { off: true })]))?.shown).toBe(false);
});

it('moves and shrinks with the group that it stands in', () => {
  const around = group([node('Carat', { positionX: 100 })], {
    positionX: 1000,
    positionY: 500,
    scaleX: 0.5,
    scaleY: 0.5,
  });
  expect(place(around)?.rect).toEqual({ x: 1050, y: 500, width: 960, height: 540 });
});

it('is measured from where OBS holds it: a corner, an edge or the middle', () => {
  const at = (alignment: number) =>
    place(node('Carat', { alignment, positionX: 960, positionY: 540 }))?.rect;
  expect(at(5)).toMatchObject({ x: 960, y: 540 });
  expect(at(0)).toMatchObject({ x: 0, y: 0 });
  expect(at(10)).toMatchObject({ x: -960, y: -540 });
});

it('counts where it is shown, when a scene has it more than once', () => {
  expect(place(node('Carat', { off: true }), carat)?.shown).toBe(true);
  expect(place(carat, node('Carat', { off: true }))?.shown).toBe(true);
  expect(place(node('Other'))).toBeNull();
});
