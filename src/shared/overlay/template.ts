/** A piece of a text: words that stand there, or the name of something to be put in. */
export type Piece<V extends string> =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'variable'; readonly name: V };

/** `{name}`, `{count}` and so on; braces around anything else are words. */
export function piecesOf<V extends string>(
  template: string,
  variables: readonly V[],
): readonly Piece<V>[] {
  return template
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = variables.find((variable) => part === `{${variable}}`);
      return name === undefined ? { type: 'words', text: part } : { type: 'variable', name };
    });
}

/** What the two lines of an alert may name. */
export const ALERT_VARIABLES = ['name', 'gift', 'count', 'coins', 'diamonds'] as const;
/** What the totals widget may name. */
export const TOTALS_VARIABLES = ['diamonds', 'coins', 'gifts', 'gifters'] as const;
