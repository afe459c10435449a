import { whole } from '../format/numbers.ts';

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** `one, two, and three`. */
export function listed(things: readonly string[]): string {
  return lists.format(things);
}

const rules = new Intl.PluralRules('en');

/** The number with its noun: `1 gift`, `1,005 gifts`. */
export function counted(count: number, one: string, other: string): string {
  return `${whole(count)} ${rules.select(count) === 'one' ? one : other}`;
}
