import type { ObsFacts, ObsOverlay } from '../../shared/obs/obs-facts.ts';
import {
  browserSettingsReply,
  type ItemReply,
  inputsReply,
  itemsReply,
  kindsReply,
  scenesReply,
  versionReply,
  videoReply,
} from '../../shared/obs/obs-replies.ts';
import { type OurAddress, readOverlayAddress } from '../../shared/obs/overlay-address.ts';
import { drawnIn, placeOf, type SceneNode, type Standing } from '../../shared/obs/scene-place.ts';
import { ObsProblem } from './obs-problem.ts';
import type { AskObs } from './with-obs.ts';

/** OBS's name for browser sources. */
export const BROWSER = 'browser_source';

/** What OBS says now, and what is only of use while we talk to it. */
export interface ObsView {
  readonly facts: ObsFacts;
  /** All that the scene that goes out draws. */
  readonly program: readonly Standing[];
  /** The addresses of our sources, keys included: never handed on. */
  readonly urls: ReadonlyMap<string, string>;
}

/** Scenes in scenes: more than this is a knot. */
const DEEPEST = 4;
/** Sources and scenes that are looked into. */
const MOST = 100;

/** Asks OBS for all that matters to the overlay. */
export async function readObs(ask: AskObs, ours: OurAddress, local: boolean): Promise<ObsView> {
  const version = await read(ask, versionReply, 'GetVersion');
  const { inputKinds } = await read(ask, kindsReply, 'GetInputKindList');
  const video = await read(ask, videoReply, 'GetVideoSettings');
  const list = await read(ask, scenesReply, 'GetSceneList');
  const scene = list.currentProgramSceneName;
  // OBS counts them from the bottom of its list.
  const scenes = list.scenes.map(({ sceneName }) => sceneName).reverse();
  const drawn = new Map<string, readonly Standing[]>();
  for (const name of [scene, ...scenes].slice(0, MOST)) {
    if (!drawn.has(name)) drawn.set(name, drawnIn(await nodesOf(ask, name, false, DEEPEST)));
  }
  const program = drawn.get(scene) ?? [];
  const { overlays, urls } = await overlaysOf(ask, ours, drawn, program);
  const canvas = { width: video.baseWidth, height: video.baseHeight };
  const canBrowse = inputKinds.includes(BROWSER);
  const facts = { version: version.obsVersion, local, canBrowse, canvas, scene, scenes, overlays };
  return { facts, program, urls };
}

interface Schema<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Asks and copies what is known of the answer; an answer of another shape is not OBS's. */
export async function read<T>(
  ask: AskObs,
  schema: Schema<T>,
  ...question: Parameters<AskObs>
): Promise<T> {
  const answer = schema.safeParse(await ask(...question));
  if (!answer.success) throw new ObsProblem('obs-refused', question[0]);
  return answer.data;
}

async function nodesOf(
  ask: AskObs,
  holder: string,
  isGroup: boolean,
  deeper: number,
): Promise<SceneNode[]> {
  const request = isGroup ? 'GetGroupSceneItemList' : 'GetSceneItemList';
  const { sceneItems } = await read(ask, itemsReply, request, { sceneName: holder });
  const nodes: SceneNode[] = [];
  for (const item of sceneItems) {
    const members = deeper > 0 ? await membersOf(ask, item, deeper - 1) : [];
    nodes.push({ item, holder, among: sceneItems.length, members });
  }
  return nodes;
}

/** `isGroup` is null for what is no scene, and false for a scene in the scene. */
async function membersOf(ask: AskObs, item: ItemReply, deeper: number): Promise<SceneNode[]> {
  return item.isGroup === null ? [] : nodesOf(ask, item.sourceName, item.isGroup, deeper);
}

async function overlaysOf(
  ask: AskObs,
  ours: OurAddress,
  drawn: ReadonlyMap<string, readonly Standing[]>,
  program: readonly Standing[],
): Promise<{ overlays: ObsOverlay[]; urls: Map<string, string> }> {
  const { inputs } = await read(ask, inputsReply, 'GetInputList', { inputKind: BROWSER });
  const overlays: ObsOverlay[] = [];
  const urls = new Map<string, string>();
  for (const { inputName: source } of inputs.slice(0, MOST)) {
    const asked = { inputName: source };
    const settings = await read(ask, browserSettingsReply, 'GetInputSettings', asked);
    const { url, is_local_file, width, height, reroute_audio } = settings.inputSettings;
    const address = is_local_file ? null : readOverlayAddress(url, ours);
    if (address === null) continue;
    urls.set(source, url);
    overlays.push({
      source,
      page: address.page,
      query: address.query,
      address: address.state,
      size: { width, height },
      audio: reroute_audio,
      scenes: scenesWith(source, drawn),
      place: placeOf(source, program),
    });
  }
  return { overlays, urls };
}

function scenesWith(source: string, drawn: ReadonlyMap<string, readonly Standing[]>): string[] {
  return [...drawn]
    .filter(([, standing]) => standing.some((one) => one.drawn.name === source))
    .map(([scene]) => scene);
}
