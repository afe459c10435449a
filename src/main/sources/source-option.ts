import { type Answer, failure } from '../../shared/contract/failure.ts';
import { TIKFINITY } from './tikfinity.ts';

/** A source that the command line switches on, whatever the settings say. */
export interface ForcedSource {
  readonly id: typeof TIKFINITY;
  /** null: the address of the settings. */
  readonly url: string | null;
}

/** Reads the value of `--source`: `tikfinity`, or `tikfinity=ws://HOST:PORT/`. */
export function readSourceOption(text: string): Answer<ForcedSource> {
  const [id, ...rest] = text.split('=');
  const url = rest.length === 0 ? null : rest.join('=');
  if (id !== TIKFINITY || (url !== null && !isSocketAddress(url))) {
    return { ok: false, failure: failure('source-address', text) };
  }
  return { ok: true, value: { id, url } };
}

function isSocketAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hash } = new URL(text);
  return (protocol === 'ws:' || protocol === 'wss:') && hash === '';
}
