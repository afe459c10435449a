import type { ObsMend } from '../../shared/obs/findings.ts';
import type { Size } from '../../shared/obs/obs-facts.ts';
import { addedReply } from '../../shared/obs/obs-replies.ts';
import { type OurAddress, renewedAddress } from '../../shared/obs/overlay-address.ts';
import type { Standing } from '../../shared/obs/scene-place.ts';
import { ObsProblem } from './obs-problem.ts';
import { BROWSER, type ObsView, read } from './read-facts.ts';
import type { AskObs } from './with-obs.ts';

/** What is to be added, and where. */
export interface NewSource {
  readonly scene: string;
  readonly url: string;
  readonly audio: boolean;
}

/**
 * Adds a browser source as large as the canvas, on top of the scene. When OBS has that page
 * already, the same source is shown in this scene as well, so that nothing plays twice.
 */
export async function addSource(ask: AskObs, view: ObsView, wanted: NewSource): Promise<void> {
  const { facts, urls } = view;
  if (!facts.canBrowse) throw new ObsProblem('obs-no-browser');
  if (!facts.scenes.includes(wanted.scene)) throw new ObsProblem('obs-gone', wanted.scene);
  const there = facts.overlays.find(({ source }) => urls.get(source) === wanted.url);
  if (there?.scenes.includes(wanted.scene)) return;
  const { scene: sceneName } = wanted;
  const added =
    there === undefined
      ? await createInput(ask, view, wanted)
      : await read(ask, addedReply, 'CreateSceneItem', { sceneName, sourceName: there.source });
  await fillCanvas(ask, sceneName, added.sceneItemId, facts.canvas);
}

async function createInput(ask: AskObs, { facts }: ObsView, { scene, url, audio }: NewSource) {
  const { width, height } = facts.canvas;
  return read(ask, addedReply, 'CreateInput', {
    sceneName: scene,
    inputName: await freeName(ask),
    inputKind: BROWSER,
    // It stays loaded while it is hidden: alerts that play meanwhile are not kept for later.
    inputSettings: { url, width, height, reroute_audio: audio, shutdown: false },
  });
}

/** Names are OBS's ids: every source and scene has another one. */
async function freeName(ask: AskObs): Promise<string> {
  for (let n = 1; n < 100; n += 1) {
    const sourceName = n === 1 ? 'Carat' : `Carat ${n}`;
    const isTaken = await ask('GetSourceActive', { sourceName }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ObsProblem && error.failure.code === 'obs-gone') return false;
        throw error;
      },
    );
    if (!isTaken) return sourceName;
  }
  throw new ObsProblem('obs-refused', 'Carat 1–99');
}

/** Puts one thing right. */
export async function mendSource(
  ask: AskObs,
  view: ObsView,
  ours: OurAddress,
  { source, mend }: { readonly source: string; readonly mend: ObsMend },
): Promise<void> {
  const url = view.urls.get(source);
  if (url === undefined) throw new ObsProblem('obs-gone', source);
  const set = (inputSettings: Readonly<Record<string, unknown>>) =>
    ask('SetInputSettings', { inputName: source, inputSettings, overlay: true });
  const { canvas } = view.facts;
  switch (mend) {
    case 'address':
      await set({ url: renewedAddress(url, ours) ?? url });
      return;
    case 'size':
      await set({ width: canvas.width, height: canvas.height });
      return;
    case 'audio':
      await set({ reroute_audio: true });
      return;
    case 'refresh':
      await ask('PressInputPropertiesButton', {
        inputName: source,
        propertyName: 'refreshnocache',
      });
      return;
    default:
      await mendPlace(ask, standingOf(view, source), mend, canvas);
  }
}

function standingOf({ program }: ObsView, source: string): Standing {
  const own = program.filter(({ drawn }) => drawn.name === source);
  const one = own.find(({ drawn }) => drawn.shown) ?? own[0];
  if (one === undefined) throw new ObsProblem('obs-gone', source);
  return one;
}

async function mendPlace(
  ask: AskObs,
  { path }: Standing,
  mend: 'show' | 'front' | 'fit',
  canvas: Size,
): Promise<void> {
  for (const { item, holder, among } of path) {
    const at = { sceneName: holder, sceneItemId: item.sceneItemId };
    if (mend === 'show') await ask('SetSceneItemEnabled', { ...at, sceneItemEnabled: true });
    else if (mend === 'fit') await fillCanvas(ask, at.sceneName, at.sceneItemId, canvas);
    // Counted from the lowest.
    else await ask('SetSceneItemIndex', { ...at, sceneItemIndex: among - 1 });
  }
}

/** Over the whole canvas, whatever size the page has. */
async function fillCanvas(
  ask: AskObs,
  sceneName: string,
  sceneItemId: number,
  { width, height }: Size,
) {
  const sceneItemTransform = {
    positionX: 0,
    positionY: 0,
    alignment: 5,
    rotation: 0,
    cropLeft: 0,
    cropRight: 0,
    cropTop: 0,
    cropBottom: 0,
    boundsType: 'OBS_BOUNDS_SCALE_INNER',
    boundsAlignment: 0,
    boundsWidth: width,
    boundsHeight: height,
  };
  await ask('SetSceneItemTransform', { sceneName, sceneItemId, sceneItemTransform });
}
