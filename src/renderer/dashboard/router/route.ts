/** The pages there are; navigation shows these and nothing else. */
export const PAGES = [
  'live',
  'earnings',
  'sessions',
  'gifters',
  'ledger',
  'gifts',
  'redemption',
  'income',
  'reports',
  'eligibility',
  'overlay',
  'rehearsal',
  'guide',
  'settings',
] as const;
export type Page = (typeof PAGES)[number];

/** Where the window is: a page and what it was asked for. Lives in the address after `#`. */
export interface Route {
  readonly page: Page;
  readonly query: URLSearchParams;
}

/** Reads `#/earnings?range=30d`; what is not known leads to Live. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const page = PAGES.find((name) => name === path) ?? 'live';
  return { page, query: new URLSearchParams(query) };
}

/** The address of a page, to be used as a link. */
export function routeTo(page: Page, query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? `#/${page}` : `#/${page}?${text}`;
}

/** Changes what the page is asked for without a step to go back to: for searching while typing. */
export function replaceRoute(page: Page, query: Readonly<Record<string, string>>): void {
  window.location.replace(routeTo(page, query));
  // The browser tells of it only later: until then a field that shows the address would be put back
  // to what stood in it before, and lose the next letter.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
