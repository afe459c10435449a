let link: HTMLLinkElement | null = null;
let shown: string | null = null;

/** The creator's own style sheet, after all others; its version changes with its content. */
export function followOwnCss(version: string | null): void {
  if (version === shown) return;
  shown = version;
  link?.remove();
  link = null;
  if (version === null) return;
  link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/overlay/own/style.css?v=${version}`;
  document.head.append(link);
}
