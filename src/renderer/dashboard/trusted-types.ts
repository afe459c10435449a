interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown;
}

/**
 * The page runs with `require-trusted-types-for 'script'; trusted-types default`. The component
 * library empties its announcements for screen readers by `innerHTML = ''`, and that is all that
 * is let through.
 */
export function allowEmptyHtmlOnly(): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
