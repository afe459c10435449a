import { overlap } from './covering.ts';
import type { ObsFacts, ObsOverlay, Rect, Size } from './obs-facts.ts';

/** What can be put right from here. */
export const OBS_MENDS = ['address', 'show', 'front', 'fit', 'size', 'audio', 'refresh'] as const;
export type ObsMend = (typeof OBS_MENDS)[number];

export const OBS_FINDINGS = [
  'other-computer',
  'no-browser',
  'missing',
  'other-port',
  'old-key',
  'no-key',
  'elsewhere',
  'hidden',
  'covered',
  'off-canvas',
  'wrong-size',
  'twice',
  'audio-off',
] as const;
type ObsFindingCode = (typeof OBS_FINDINGS)[number];

/** Something that a person should know about the overlay in OBS. */
export interface ObsFinding {
  readonly code: ObsFindingCode;
  /** `stop`: viewers see nothing; `look`: they may not see all of it; `tip`: it could be better. */
  readonly weight: 'stop' | 'look' | 'tip';
  /** The source that it is about; null when it is about OBS. */
  readonly source: string | null;
  /** A fact for the sentence: a scene, another source, a size. */
  readonly detail: string | null;
  /** What puts it right; null when only a person can. */
  readonly mend: ObsMend | null;
}

/** What is wrong, the worst first; nothing when viewers see the overlay. */
export function findingsOf(facts: ObsFacts): readonly ObsFinding[] {
  const about = [...ofObs(facts), ...facts.overlays.flatMap((one) => ofOverlay(one, facts))];
  return [...about, ...twice(facts)].sort((a, b) => WEIGHTS[a.weight] - WEIGHTS[b.weight]);
}

const WEIGHTS = { stop: 0, look: 1, tip: 2 } as const;

function ofObs(facts: ObsFacts): ObsFinding[] {
  if (!facts.local) return [stop('other-computer', null, null, null)];
  if (!facts.canBrowse) return [stop('no-browser', null, facts.version, null)];
  if (facts.overlays.length === 0) return [stop('missing', null, null, null)];
  // One that waits in another scene is no fault while another one is to be seen.
  if (facts.overlays.some(({ place }) => place !== null)) return [];
  const [first] = facts.overlays;
  return first === undefined ? [] : [stop('elsewhere', first.source, facts.scene, null)];
}

function ofOverlay(one: ObsOverlay, { canvas }: ObsFacts): ObsFinding[] {
  const { source, address, place } = one;
  const found: ObsFinding[] = [];
  if (address !== 'current') found.push(stop(address, source, null, 'address'));
  if (place !== null) {
    if (!place.shown) found.push(stop('hidden', source, null, 'show'));
    else if (isOff(place.rect, canvas)) {
      found.push(stop('off-canvas', source, null, 'fit'));
    } else if (place.coveredBy !== null) {
      found.push(look('covered', source, place.coveredBy, 'front'));
    }
  }
  if (isWhole(one) && !isSame(one.size, canvas)) {
    found.push(look('wrong-size', source, `${sizeText(one.size)}, ${sizeText(canvas)}`, 'size'));
  }
  if (!one.audio && isWhole(one)) {
    found.push({ code: 'audio-off', weight: 'tip', source, detail: null, mend: 'audio' });
  }
  return found;
}

/** A source that is not loaded yet has no size, and no place that could be wrong. */
function isOff(rect: Rect, canvas: Size): boolean {
  return rect.width * rect.height > 0 && overlap(rect, { x: 0, y: 0, ...canvas }) === 0;
}

/** Two of the same page in one picture: everything is seen, and heard, twice. */
function twice({ overlays }: ObsFacts): ObsFinding[] {
  const seen = overlays.filter(({ place }) => place?.shown);
  const what = ({ page, query }: ObsOverlay) => page + query;
  return seen
    .filter((one, index) => seen.findIndex((other) => what(other) === what(one)) !== index)
    .map((one) => look('twice', one.source, one.page, null));
}

/** Pages that fill the picture, and have the sounds; a single widget may have any size. */
function isWhole({ page }: ObsOverlay): boolean {
  return page === 'stage' || page === 'alerts';
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

function sizeText({ width, height }: Size): string {
  return `${width} × ${height}`;
}

type Part = [ObsFindingCode, string | null, string | null, ObsMend | null];

function stop(...[code, source, detail, mend]: Part): ObsFinding {
  return { code, weight: 'stop', source, detail, mend };
}

function look(...[code, source, detail, mend]: Part): ObsFinding {
  return { code, weight: 'look', source, detail, mend };
}
