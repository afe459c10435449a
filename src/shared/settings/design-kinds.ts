/** What a stage can be made of. Plain lists without the schema, so that overlay pages stay small. */

/** `gem` is Carat's own look; each of the others is complete as well. */
export const THEMES = ['gem', 'neon', 'paper', 'glass', 'pixel', 'minimal', 'festive'] as const;
export type Theme = (typeof THEMES)[number];

export const WIDGET_KINDS = ['alerts', 'goal', 'top', 'latest', 'totals', 'rain', 'combo'] as const;
export type WidgetKind = (typeof WIDGET_KINDS)[number];

/** `theme` takes the theme's own. Every family is one that systems bring along, or is bundled. */
export const FONTS = ['theme', 'sans', 'serif', 'mono', 'round', 'narrow', 'hand'] as const;
export const MOTIONS = ['theme', 'slide', 'pop', 'rise', 'fade', 'none'] as const;
export const ALIGN_X = ['left', 'middle', 'right'] as const;
export const ALIGN_Y = ['top', 'middle', 'bottom'] as const;

/** Stretches of time that totals and top lists are kept for. */
export const PERIODS = ['session', 'day', 'week', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** `gift` counts the pieces of one gift. */
export const GOAL_UNITS = ['diamonds', 'coins', 'gift', 'gifters'] as const;
/** What a goal does when it is reached. */
export const GOAL_ENDS = ['stay', 'go-on', 'raise', 'restart'] as const;

/** What the creator may bring: the types are those that the server sends. */
export const MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'video/webm',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Sounds that Carat makes itself: one for each tier, and two more. */
export const SOUNDS = ['drop', 'chime', 'harp', 'fanfare', 'grand', 'coin', 'bell'] as const;
export type BuiltInSound = (typeof SOUNDS)[number];

/** Sounds that the creator may bring. */
export const SOUND_TYPES = ['audio/ogg', 'audio/mpeg', 'audio/wav'] as const;
export type SoundType = (typeof SOUND_TYPES)[number];

/** Where overlay pages are open: in OBS, in Carat's own window, in any other browser. */
export const SOUND_PLACES = ['obs', 'app', 'browser'] as const;
export type SoundPlace = (typeof SOUND_PLACES)[number];

/** Names a stage or a widget. Part of an address, so only what needs no escaping there. */
export const DESIGN_ID = /^[a-z0-9-]{1,40}$/;

/** A list of the creator's own words: so many of them, each of so many characters. */
export const WORDS_MOST = 200;
export const WORD_MOST = 40;

/** Boxes are measured in thousandths of the stage's width and height. */
export const WHOLE = 1_000;
