import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/shared/obs/findings.ts';
import type { ObsFacts, ObsOverlay, ObsPlace } from '../../../src/shared/obs/obs-facts.ts';

const PLACE: ObsPlace = {
  shown: true,
  rect: { x: 0, y: 0, width: 1920, height: 1080 },
  coveredBy: null,
};
const OVERLAY: ObsOverlay = {
  source: 'Carat',
  page: 'stage',
  query: '?stage=a',
  address: 'current',
  size: { width: 1920, height: 1080 },
  audio: true,
  scenes: ['Live'],
  place: PLACE,
};
const FACTS: ObsFacts = {
  version: '31.0.2',
  local: true,
  canBrowse: true,
  canvas: { width: 1920, height: 1080 },
  scene: 'Live',
  scenes: ['Live', 'Break'],
  overlays: [OVERLAY],
};

const having = (change: Partial<ObsOverlay>): Partial<ObsFacts> => ({
  overlays: [{ ...OVERLAY, ...change }],
});
const at = (change: Partial<ObsPlace>) => having({ place: { ...PLACE, ...change } });
const rect = (x: number, y: number, width = 1920, height = 1080) =>
  at({ rect: { x, y, width, height } });
const both = (change: Partial<ObsOverlay>): Partial<ObsFacts> => ({
  overlays: [OVERLAY, { ...OVERLAY, source: 'Carat 2', ...change }],
});

/** What OBS says that differs from a good overlay, and what is found: code, what mends it, a fact. */
const TABLE: readonly (readonly [string, Partial<ObsFacts>, readonly string[]])[] = [
  ['all is well', {}, []],
  ['OBS runs on another computer', { local: false }, ['other-computer - -']],
  ['there is no browser source', { canBrowse: false, version: '29.0.2' }, ['no-browser - 29.0.2']],
  ['nobody has added it', { overlays: [] }, ['missing - -']],
  ['the port was another one', having({ address: 'other-port' }), ['other-port address -']],
  ['the keys are new', having({ address: 'old-key' }), ['old-key address -']],
  ['the key was lost', having({ address: 'no-key' }), ['no-key address -']],
  ['another scene has it', having({ place: null, scenes: ['Break'] }), ['elsewhere - Live']],
  ['its eye is closed', at({ shown: false }), ['hidden show -']],
  ['a hidden one is behind others', at({ shown: false, coveredBy: 'Cam' }), ['hidden show -']],
  ['a camera is above it', at({ coveredBy: 'Cam' }), ['covered front Cam']],
  ['it stands beside the canvas', rect(1920, 0), ['off-canvas fit -']],
  ['it stands above the canvas', rect(0, -1080), ['off-canvas fit -']],
  ['a corner of it is on the canvas', rect(1900, 1000), []],
  ['it is not loaded yet', rect(0, 0, 0, 0), []],
  [
    'its page is small',
    having({ size: { width: 800, height: 600 } }),
    ['wrong-size size 800 × 600, 1920 × 1080'],
  ],
  [
    'it is lying on an upright canvas',
    { canvas: { width: 1080, height: 1920 } },
    ['wrong-size size 1920 × 1080, 1080 × 1920'],
  ],
  ['a single widget is small', having({ page: 'goal', size: { width: 300, height: 80 } }), []],
  ['its sound goes to the speakers', having({ audio: false }), ['audio-off audio -']],
  ['a silent widget needs no sound', having({ page: 'goal', audio: false }), []],
  ['it is there twice', both({}), ['twice - stage']],
  ['two stages are two things', both({ query: '?stage=b' }), []],
  ['the second one is hidden', both({ place: { ...PLACE, shown: false } }), ['hidden show -']],
  ['the second one waits elsewhere', both({ place: null }), []],
];

describe('what is wrong with the overlay in OBS', () => {
  it.each(TABLE)('%s', (_what, change, expected) => {
    const found = findingsOf({ ...FACTS, ...change });
    expect(
      found.map(({ code, mend, detail }) => `${code} ${mend ?? '-'} ${detail ?? '-'}`),
    ).toEqual(expected);
  });

  it('is told with the worst first', () => {
    const bad = having({ audio: false, size: { width: 1, height: 1 }, address: 'old-key' });
    const weights = findingsOf({ ...FACTS, ...bad }).map(({ weight }) => weight);
    expect(weights).toEqual(['stop', 'look', 'tip']);
  });
});
