import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { CallInput, CallName } from '../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import type { OverlayDesign } from '../../../shared/settings/overlay-design.ts';
import { call } from '../bridge/client.ts';
import { useLive } from './live.ts';

/** What can be undone and done again, and what is not in force yet. */
interface DesignState {
  readonly past: readonly OverlayDesign[];
  readonly future: readonly OverlayDesign[];
  /** Shown until it is in force, so that nothing jumps back while it is being saved. */
  readonly draft: OverlayDesign | null;
  readonly saving: number;
  readonly failure: Failure | null;
}

/** Steps that can be taken back. */
const REMEMBERED = 60;

const useDesignState = create<DesignState>(() => ({
  past: [],
  future: [],
  draft: null,
  saving: 0,
  failure: null,
}));

export interface DesignEditor {
  readonly design: OverlayDesign;
  readonly failure: Failure | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(step: (design: OverlayDesign) => OverlayDesign): void;
  undo(): void;
  redo(): void;
}

/** The look of the overlay, and how it is changed. */
export function useDesign(): DesignEditor {
  const live = useLive((state) => state.design);
  const state = useDesignState();
  // What was saved is in force now, or somebody else has changed it since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another live design says so
  useEffect(() => settle(), [live]);
  const design = state.draft ?? live;
  return useMemo(
    () => ({
      design,
      failure: state.failure,
      canUndo: state.past.length > 0,
      canRedo: state.future.length > 0,
      change: (step) => changeFrom(design, step(design)),
      undo: () => stepBack(design),
      redo: () => stepForward(design),
    }),
    [design, state],
  );
}

function changeFrom(before: OverlayDesign, next: OverlayDesign): void {
  const { past } = useDesignState.getState();
  useDesignState.setState({ past: [...past, before].slice(-REMEMBERED), future: [] });
  void save(next);
}

function stepBack(now: OverlayDesign): void {
  const { past, future } = useDesignState.getState();
  const before = past.at(-1);
  if (before === undefined) return;
  useDesignState.setState({ past: past.slice(0, -1), future: [now, ...future] });
  void save(before);
}

function stepForward(now: OverlayDesign): void {
  const { past, future } = useDesignState.getState();
  const [next, ...rest] = future;
  if (next === undefined) return;
  useDesignState.setState({ past: [...past, now], future: rest });
  void save(next);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other; what is shown meanwhile is the newest. */
async function save(next: OverlayDesign): Promise<void> {
  useDesignState.setState((state) => ({ draft: next, saving: state.saving + 1 }));
  const mine = last.then(() => call('design.set', next));
  last = mine;
  take(await mine);
}

function take(answer: Answer<OverlayDesign>): void {
  useDesignState.setState((state) => {
    const saving = state.saving - 1;
    const failure = answer.ok ? null : answer.failure;
    return { saving, failure, draft: answer.ok ? state.draft : null };
  });
}

function settle(): void {
  if (useDesignState.getState().saving === 0) useDesignState.setState({ draft: null });
}

type FileCall = Extract<
  CallName,
  'design.addMedia' | 'design.removeMedia' | 'design.setCss' | 'sound.add' | 'sound.remove'
>;

/** The creator's own files; they can't be undone. */
export async function changeFiles<N extends FileCall>(name: N, input: CallInput<N>): Promise<void> {
  useDesignState.setState((state) => ({ saving: state.saving + 1 }));
  take((await call(name, input)) as Answer<OverlayDesign>);
}
