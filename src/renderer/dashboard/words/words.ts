import type { FailureCode } from '../../../shared/contract/failure.ts';
import { en } from './en.ts';
import type { FailureWords } from './failure-words.ts';

/** The catalogue in use: every sentence that the dashboard says. Another language is another file. */
export const words = en;

/** The language of the catalogue, for the page's `lang` and `dir`. */
export const language: { readonly tag: string; readonly direction: 'ltr' | 'rtl' } = {
  tag: 'en',
  direction: 'ltr',
};

/** The sentences for a code that may come from elsewhere as plain text. */
export function failureWords(code: string, detail: string | null): FailureWords {
  const known = Object.hasOwn(words.failures, code) ? (code as FailureCode) : 'internal';
  return words.failures[known](detail);
}
