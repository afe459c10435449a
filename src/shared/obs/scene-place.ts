import { coveredBy, type Drawn } from './covering.ts';
import type { ObsPlace, Rect } from './obs-facts.ts';
import type { ItemReply } from './obs-replies.ts';

/** What stands in a scene; a group or a scene in the scene has members of its own. */
export interface SceneNode {
  readonly item: ItemReply;
  /** Where the item is addressed: the name of its scene or group. */
  readonly holder: string;
  /** How many items its holder has. */
  readonly among: number;
  readonly members: readonly SceneNode[];
}

/** An item with all that it stands in, outermost first. */
export interface Standing {
  readonly path: readonly SceneNode[];
  readonly drawn: Drawn;
}

/** All that a scene draws, the lowest first; a group comes as its members. */
export function drawnIn(
  nodes: readonly SceneNode[],
  around: Rect & Scale = WHOLE,
  path: readonly SceneNode[] = [],
): readonly Standing[] {
  return nodes.flatMap((node): readonly Standing[] => {
    const rect = within(around, rectOf(node.item));
    const here = [...path, node];
    if (node.members.length > 0) {
      const { scaleX, scaleY } = node.item.sceneItemTransform;
      const scale = { scaleX: scaleX * around.scaleX, scaleY: scaleY * around.scaleY };
      return drawnIn(node.members, { ...rect, ...scale }, here);
    }
    const shown = here.every(({ item }) => item.sceneItemEnabled);
    const { sourceName: name, inputKind: kind } = node.item;
    return [{ path: here, drawn: { name, kind, shown, rect } }];
  });
}

/**
 * Where a source stands in a scene. Of several the first that is shown counts: that is the one
 * that viewers see.
 */
export function placeOf(source: string, scene: readonly Standing[]): ObsPlace | null {
  const own = scene.filter(({ drawn }) => drawn.name === source);
  const one = own.find(({ drawn }) => drawn.shown) ?? own[0];
  if (one === undefined) return null;
  const above = scene.slice(scene.indexOf(one) + 1).map(({ drawn }) => drawn);
  const { shown, rect } = one.drawn;
  return { shown, rect, coveredBy: coveredBy(rect, above) };
}

interface Scale {
  readonly scaleX: number;
  readonly scaleY: number;
}

const WHOLE: Rect & Scale = { x: 0, y: 0, width: 0, height: 0, scaleX: 1, scaleY: 1 };
const LEFT = 1;
const RIGHT = 2;
const TOP = 4;
const BOTTOM = 8;

/** Rotation is left out: what is asked is only whether it can be seen at all. */
function rectOf({ sceneItemTransform: at }: ItemReply): Rect {
  const width = Math.abs(at.width);
  const height = Math.abs(at.height);
  return {
    x: at.positionX - width * part(at.alignment, LEFT, RIGHT),
    y: at.positionY - height * part(at.alignment, TOP, BOTTOM),
    width,
    height,
  };
}

function part(alignment: number, near: number, far: number): number {
  if (alignment & near) return 0;
  return alignment & far ? 1 : 0.5;
}

function within(around: Rect & Scale, rect: Rect): Rect {
  return {
    x: around.x + rect.x * around.scaleX,
    y: around.y + rect.y * around.scaleY,
    width: rect.width * Math.abs(around.scaleX),
    height: rect.height * Math.abs(around.scaleY),
  };
}
