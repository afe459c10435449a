import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import type { ObsConnection, ObsReport } from '../../../src/shared/contract/obs-calls.ts';
import type { World } from './world.ts';

type ObsCall = Extract<CallName, `obs.${string}`>;
type Handlers = { readonly [N in ObsCall]: (input: CallInput<N>) => CallOutput<N> };

/** An OBS, and what Carat knows of the way to it. */
export interface ObsWorld {
  connection: ObsConnection;
  report: ObsReport;
}

/** A running OBS that has no overlay yet; nobody has entered its address. */
export function emptyObs(): ObsWorld {
  return {
    connection: { address: null, password: 'none', canKeep: true },
    report: {
      version: '31.0.2',
      canvas: { width: 1920, height: 1080 },
      scene: 'Live',
      scenes: ['Live', 'Just chatting', 'Break'],
      overlays: [],
      findings: [{ code: 'missing', weight: 'stop', source: null, detail: null, mend: null }],
    },
  };
}

/** One that shows the overlay, with something left to be wished for. */
export function filledObs(): ObsWorld {
  const { report } = emptyObs();
  return {
    connection: { address: '127.0.0.1:4455', password: 'kept', canKeep: true },
    report: {
      ...report,
      overlays: [overlayIn('Live')],
      findings: [
        { code: 'audio-off', weight: 'tip', source: 'Carat', detail: null, mend: 'audio' },
      ],
    },
  };
}

/** All that can be wrong with it at once. */
export function troubledObs(): ObsWorld {
  const { connection, report } = filledObs();
  return {
    connection: { ...connection, password: 'this-run', canKeep: false },
    report: {
      ...report,
      overlays: [
        { ...overlayIn('Live'), query: '?stage=evening', size: { width: 800, height: 600 } },
      ],
      findings: [
        { code: 'old-key', weight: 'stop', source: 'Carat', detail: null, mend: 'address' },
        { code: 'hidden', weight: 'stop', source: 'Carat', detail: null, mend: 'show' },
        {
          code: 'wrong-size',
          weight: 'look',
          source: 'Carat',
          detail: '800 × 600, 1920 × 1080',
          mend: 'size',
        },
      ],
    },
  };
}

/** The assistant's calls, over the world's OBS. */
export function obsCalls(world: World): Handlers {
  return {
    'obs.connection': () => world.obs.connection,
    'obs.setConnection': ({ address, password }) => {
      const { connection } = world.obs;
      const where = connection.canKeep ? 'kept' : 'this-run';
      const next = password === null ? connection.password : password === '' ? 'none' : where;
      world.obs.connection = { ...connection, address, password: address === null ? 'none' : next };
      return world.obs.connection;
    },
    'obs.check': () => world.obs.report,
    'obs.add': ({ scene, audio }) => {
      const { report } = world.obs;
      const overlays = [{ ...overlayIn(scene), audio, size: report.canvas }];
      world.obs.report = { ...report, overlays, findings: [] };
      return world.obs.report;
    },
    'obs.mend': ({ mend }) => {
      const { report } = world.obs;
      const findings = report.findings.filter((finding) => finding.mend !== mend);
      world.obs.report = { ...report, findings };
      return world.obs.report;
    },
  };
}

function overlayIn(scene: string): ObsReport['overlays'][number] {
  return {
    source: 'Carat',
    page: 'stage',
    query: '?stage=horizontal',
    size: { width: 1920, height: 1080 },
    audio: false,
    scenes: [scene],
    inScene: true,
  };
}
