import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import type { ObsReport } from '../../shared/contract/obs-calls.ts';
import { findingsOf } from '../../shared/obs/findings.ts';
import type { ObsFacts } from '../../shared/obs/obs-facts.ts';
import type { OurAddress } from '../../shared/obs/overlay-address.ts';
import { isThisComputer } from '../../shared/settings/obs-address.ts';
import type { CoreCall, Handlers } from '../contract/handlers.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { addSource, mendSource } from './change-obs.ts';
import type { ObsPassword } from './obs-password.ts';
import { type ObsView, readObs } from './read-facts.ts';
import { type AskObs, withObs } from './with-obs.ts';

type ObsCall = Extract<CoreCall, `obs.${string}`>;

interface Parts {
  readonly settings: SettingsStore;
  readonly password: ObsPassword;
  /** Where our overlay is; null while there is no server. */
  readonly ours: () => OurAddress | null;
  /** The address of a stage's page, with the key. */
  readonly stageUrl: (stage: string) => Answer<string> | Promise<Answer<string>>;
  /** Whether one of our pages is connected out of OBS: then OBS is running. */
  readonly isSeenInObs: () => boolean;
  /** Milliseconds that OBS has for the connection and for each answer. */
  readonly patience?: number;
}

/** OBS answers in a few, unless it is loading a scene. */
const PATIENCE = 5_000;

/** The assistant for OBS. */
export function obsHandlers(parts: Parts): Handlers<ObsCall> {
  const { settings, password } = parts;
  const connection = async () => ({
    address: settings.get().obs.address,
    password: await password.where(),
    canKeep: password.canKeep(),
  });
  return {
    'obs.connection': async () => ({ ok: true, value: await connection() }),
    'obs.setConnection': async (wanted) => {
      const saved = await settings.change((now) => ({ ...now, obs: { address: wanted.address } }));
      if (!saved.ok) return saved;
      if (wanted.address === null) await password.set(null);
      else if (wanted.password !== null) await password.set(wanted.password || null);
      return { ok: true, value: await connection() };
    },
    'obs.check': () => talk(parts, async () => undefined),
    'obs.add': async ({ scene, stage, audio }) => {
      const { origin, key } = parts.ours() ?? { origin: '', key: '' };
      const alerts: Answer<string> = { ok: true, value: `${origin}/overlay/alerts#key=${key}` };
      const url = stage === null ? alerts : await parts.stageUrl(stage);
      if (!url.ok) return url;
      return talk(parts, (ask, view) => addSource(ask, view, { scene, url: url.value, audio }));
    },
    'obs.mend': (wanted) => talk(parts, (ask, view, ours) => mendSource(ask, view, ours, wanted)),
  };
}

/** Does something in OBS, and answers how it is by then. */
async function talk(
  parts: Parts,
  work: (ask: AskObs, view: ObsView, ours: OurAddress) => Promise<unknown>,
): Promise<Answer<ObsReport>> {
  const { address } = parts.settings.get().obs;
  const ours = parts.ours();
  if (address === null) return refuse(failure('obs-unset'));
  if (ours === null) return refuse(failure('port-taken', String(parts.settings.get().port)));
  const access = {
    address,
    password: await parts.password.get(),
    patience: parts.patience ?? PATIENCE,
  };
  const answer = await withObs(access, async (ask) => {
    const local = isThisComputer(address);
    await work(ask, await readObs(ask, ours, local), ours);
    return reportOf((await readObs(ask, ours, local)).facts);
  });
  if (answer.ok || answer.failure.code !== 'obs-unreachable') return answer;
  return parts.isSeenInObs() ? refuse(failure('obs-websocket-off', address)) : answer;
}

/** Without the addresses, and without places: the findings have been made of those. */
function reportOf(facts: ObsFacts): ObsReport {
  const { version, canvas, scene, scenes, overlays } = facts;
  return {
    version,
    canvas,
    scene,
    scenes: [...scenes],
    overlays: overlays.map(({ address: _, place, ...one }) => ({
      ...one,
      scenes: [...one.scenes],
      inScene: place?.shown ?? false,
    })),
    findings: [...findingsOf(facts)],
  };
}

function refuse(reason: Failure): Answer<never> {
  return { ok: false, failure: reason };
}
