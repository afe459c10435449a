import type { SourceState } from '../../shared/live/live-state.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { Source, SourceDeps } from './source.ts';
import type { ForcedSource } from './source-option.ts';
import { createTikfinitySource, TIKFINITY } from './tikfinity.ts';

/** Keeps the running sources in line with the settings and with the command line. */
export interface Sources {
  /** Resolves when what the settings ask for is running; an unchanged source is left alone. */
  apply(settings: Settings): Promise<void>;
  /** Stops all of them, for good. */
  stop(): Promise<void>;
  /** One for each source there is, also for those that are off. */
  states(): readonly SourceState[];
}

export interface SourcesDeps extends SourceDeps {
  /** What `--source` said; null without it. */
  readonly forced: ForcedSource | null;
}

export function createSources(deps: SourcesDeps): Sources {
  let running: { readonly url: string; readonly source: Source } | null = null;
  let stopped = false;
  // One change after the other, or a quick second one would meet a half-stopped source.
  let changes: Promise<void> = Promise.resolve();
  const off: SourceState = {
    id: TIKFINITY,
    state: 'off',
    since: deps.now(),
    retryAt: null,
    problem: null,
  };

  async function change(url: string | null): Promise<void> {
    if (stopped || url === (running?.url ?? null)) return;
    await running?.source.stop();
    running = url === null ? null : { url, source: createTikfinitySource({ ...deps, url }) };
    running?.source.start();
  }

  function queue(step: () => Promise<void>): Promise<void> {
    const done = changes.then(step);
    // A failed step is its caller's to handle; the next one must still run.
    changes = done.catch(() => undefined);
    return done;
  }

  return {
    apply: (settings) => queue(() => change(wantedUrl(settings, deps.forced))),
    stop: () =>
      queue(async () => {
        await change(null);
        stopped = true;
      }),
    states: () => [running?.source.state() ?? off],
  };
}

function wantedUrl(settings: Settings, forced: ForcedSource | null): string | null {
  const { on, url } = settings.sources.tikfinity;
  if (forced !== null) return forced.url ?? url;
  return on ? url : null;
}
