/** The backgrounds that can be chosen with one click. */
export const PRESETS = {
  transparent: null,
  green: '#00ff00',
  magenta: '#ff00ff',
  blue: '#0000ff',
} as const;

export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly Preset[];

/** Which preset a colour is; `own` when it is none of them. */
export function presetOf(colour: string | null): Preset | 'own' {
  return PRESET_NAMES.find((name) => PRESETS[name] === colour) ?? 'own';
}

/** Whether a text is a colour as the settings keep it; upper case is taken as well. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}
