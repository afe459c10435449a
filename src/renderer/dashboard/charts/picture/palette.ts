const NAMES = ['surface', 'raised', 'line', 'edge', 'ink', 'ink-soft', 'accent'] as const;
type Name = (typeof NAMES)[number];

/** The colours that the page has now, light or dark, as a canvas takes them. */
export type Palette = Readonly<Record<Name, string>>;

/** Reads the colours from an element that wears them: a property alone would say `light-dark(…)`. */
export function currentPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const entries = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}

/** The font of the page, for a canvas. */
export function fontOf(size: number, weight = 430): string {
  return `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
}
