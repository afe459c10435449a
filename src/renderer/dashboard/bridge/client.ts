import type { CallInput, CallName, CallOutput } from '../../../shared/contract/calls.ts';
import { type Answer, failure } from '../../../shared/contract/failure.ts';
import type { Pushes, PushName } from '../../../shared/contract/pushes.ts';

/**
 * Asks main. Never rejects: what goes wrong on the way is a failure like any other.
 * The types are taken on trust here and nowhere else: main has checked what goes in by schema, and
 * its handlers compile only when what comes out fits.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<Answer<CallOutput<N>>> {
  try {
    return (await window.carat.call(name, input)) as Answer<CallOutput<N>>;
  } catch (error) {
    return { ok: false, failure: failure('internal', String(error)) };
  }
}

/** Listens to what main tells without being asked; the function it returns stops that. */
export function on<N extends PushName>(name: N, listener: (value: Pushes[N]) => void): () => void {
  return window.carat.on(name, (value) => listener(value as Pushes[N]));
}
