import { CALLS, type CallName } from '../../shared/contract/calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Handlers } from './handlers.ts';

/** Takes what came over the bridge, both parts unknown, and always answers. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Answer<unknown>>;

/**
 * The one way from a call to its handler: the name must be in the contract, the input must fit
 * its schema (the handler gets the copy that the schema made), and a handler that throws becomes
 * `internal`: the cause goes to the log, never to the page.
 */
export function createDispatch(
  handlers: Handlers,
  log: (message: string, detail?: unknown) => void,
): Dispatch {
  return async (name, input) => {
    if (!isCallName(name)) return refuse('unknown-call', shorten(name));
    const parsed = CALLS[name].input.safeParse(input);
    if (!parsed.success) return refuse('bad-input', whatIsWrong(name, parsed.error.issues[0]));
    try {
      return await handlerOf(handlers, name)(parsed.data);
    } catch (error) {
      log(`The call ${name} failed.`, error);
      return refuse('internal', name);
    }
  };
}

/** The one place where the type of a handler is widened: its own schema has just made its input. */
function handlerOf(handlers: Handlers, name: CallName) {
  return handlers[name] as (input: unknown) => Answer<unknown> | Promise<Answer<unknown>>;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(CALLS, name);
}

function refuse(code: 'unknown-call' | 'bad-input' | 'internal', detail: string): Answer<never> {
  return { ok: false, failure: failure(code, detail) };
}

function shorten(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 60) : typeof name;
}

function whatIsWrong(
  name: CallName,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  const place = [name, ...(issue?.path ?? []).map(String)].join(' › ');
  return issue === undefined ? place : `${place}: ${issue.message}`;
}
