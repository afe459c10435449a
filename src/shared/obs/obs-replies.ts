import { z } from 'zod';

/*
 * The parts of obs-websocket's answers that are used, as its protocol documents them
 * (github.com/obsproject/obs-websocket, its generated protocol.md, version 5).
 */

const name = z.string().max(1_000);
/** More than any real collection has. */
const MANY = 1_000;

export const versionReply = z.object({ obsVersion: name, platform: name });
export const kindsReply = z.object({ inputKinds: z.array(name).max(MANY) });
export const videoReply = z.object({
  baseWidth: z.int().positive(),
  baseHeight: z.int().positive(),
});
export const scenesReply = z.object({
  currentProgramSceneName: name,
  scenes: z.array(z.object({ sceneName: name })).max(MANY),
});
export const inputsReply = z.object({ inputs: z.array(z.object({ inputName: name })).max(MANY) });

/** Settings of a browser source. What is at its default is left out. */
export const browserSettingsReply = z.object({
  inputSettings: z.object({
    url: z.string().max(10_000).default(''),
    is_local_file: z.boolean().default(false),
    width: z.int().default(800),
    height: z.int().default(600),
    reroute_audio: z.boolean().default(false),
  }),
});

const transform = z.object({
  positionX: z.number(),
  positionY: z.number(),
  scaleX: z.number(),
  scaleY: z.number(),
  /** As it is drawn. */
  width: z.number(),
  height: z.number(),
  /** Bits: 1 left, 2 right, 4 top, 8 bottom. */
  alignment: z.int(),
});

const item = z.object({
  sceneItemId: z.int(),
  sourceName: name,
  sceneItemEnabled: z.boolean(),
  sceneItemTransform: transform,
  inputKind: name.nullable(),
  /** null for what is no scene. */
  isGroup: z.boolean().nullable(),
});

/** The lowest first. */
export const itemsReply = z.object({ sceneItems: z.array(item).max(MANY) });
export const addedReply = z.object({ sceneItemId: z.int() });

export type ItemReply = z.infer<typeof item>;
