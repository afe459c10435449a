/** The page's own font, asked for before the first card needs it. */
export function loadFonts(): void {
  // Without the font the next of the list is used; nothing to tell anybody.
  document.fonts.load('800 16px "Inter Variable"').catch(() => undefined);
}
