import { z } from 'zod';
import { DEFAULT_STAGES, DEFAULT_TIERS } from './default-design.ts';
import {
  ALIGN_X,
  ALIGN_Y,
  DESIGN_ID,
  FONTS,
  GOAL_ENDS,
  GOAL_UNITS,
  MEDIA_TYPES,
  MOTIONS,
  PERIODS,
  THEMES,
  WHOLE,
  WORD_MOST,
  WORDS_MOST,
} from './design-kinds.ts';
import { ownSound, soundSchema } from './overlay-sound.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const line = z.string().max(120);
const title = z.string().max(60);
const giftId = z.string().min(1).max(128);
const id = z.string().regex(DESIGN_ID);
/** Name of a file of the creator's under /overlay/own/. */
const mediaId = z.string().regex(/^[a-f0-9]{16}\.(png|jpg|gif|webp|webm)$/);

/** How something looks. null and `theme` leave it to the theme. */
const look = z.object({
  theme: z.enum(THEMES).default('gem'),
  accent: colour.nullable().default(null),
  surface: colour.nullable().default(null),
  text: colour.nullable().default(null),
  font: z.enum(FONTS).default('theme'),
  /** Percent of what fits into the box. */
  size: z.int().min(30).max(100).default(100),
  motion: z.enum(MOTIONS).default('theme'),
});

const share = z.int().min(0).max(WHOLE);
const box = z.object({
  x: share,
  y: share,
  width: z.int().min(20).max(WHOLE),
  height: z.int().min(20).max(WHOLE),
});

const placed = z.object({
  id,
  visible: z.boolean().default(true),
  box,
  alignX: z.enum(ALIGN_X).default('middle'),
  alignY: z.enum(ALIGN_Y).default('middle'),
  /** null follows the stage. */
  look: look.nullable().default(null),
});

const period = z.enum(PERIODS).default('session');
const rows = z.int().min(1).max(10).default(5);

const widget = z.discriminatedUnion('kind', [
  placed.extend({ kind: z.literal('alerts') }),
  placed.extend({
    kind: z.literal('goal'),
    title: title.default('Goal'),
    unit: z.enum(GOAL_UNITS).default('diamonds'),
    /** The gift that is counted; needed for the unit `gift` only. */
    giftId: giftId.nullable().default(null),
    /** In whole units; null takes the goal of the Live page, which is in diamonds. */
    target: z.int().min(1).max(1_000_000_000).nullable().default(null),
    segments: z.int().min(1).max(20).default(5),
    reset: z.enum(['session', 'day']).default('session'),
    end: z.enum(GOAL_ENDS).default('go-on'),
    reachedText: title.default('Goal reached!'),
  }),
  placed.extend({
    kind: z.literal('top'),
    title: title.default('Top gifters'),
    period,
    rows,
    values: z.boolean().default(true),
  }),
  placed.extend({
    kind: z.literal('latest'),
    title: title.default('Latest gifts'),
    rows,
    /** Gifts worth less, in coins, are left out. */
    least: z.int().min(0).max(1_000_000).default(0),
  }),
  placed.extend({
    kind: z.literal('totals'),
    text: line.default('{diamonds} diamonds'),
    period,
    plate: z.boolean().default(false),
  }),
  placed.extend({
    kind: z.literal('rain'),
    /** Pictures in the air at once. */
    most: z.int().min(5).max(120).default(40),
    least: z.int().min(0).max(1_000_000).default(0),
  }),
  placed.extend({
    kind: z.literal('combo'),
    /** A streak is shown from so many pieces on. */
    from: z.int().min(2).max(10_000).default(5),
  }),
]);

const side = z.int().min(100).max(8_000);
const stage = z.object({
  id,
  name: z.string().min(1).max(40),
  width: side,
  height: side,
  look: look.prefault({}),
  /** The last is drawn on top. */
  widgets: z.array(widget).max(30),
});

/** Texts and a picture of the creator's for the alerts of one tier. */
const tier = z.object({
  /** The least value in coins. */
  from: z.int().min(0).max(10_000_000),
  line1: line,
  line2: line,
  media: mediaId.nullable().default(null),
});

/** What one gift has of its own; null leaves it to the tier. */
const giftRule = z.object({
  id: giftId,
  /** For the list only. */
  name: z.string().max(128).default(''),
  tier: z.literal([1, 2, 3, 4, 5]).nullable().default(null),
  line1: line.nullable().default(null),
  line2: line.nullable().default(null),
  media: mediaId.nullable().default(null),
  hidden: z.boolean().default(false),
});

const alerts = z.object({
  /** From the smallest to the largest. */
  tiers: z
    .tuple([tier, tier, tier, tier, tier])
    .refine(isRising, 'each tier begins above the one before')
    .default(() => DEFAULT_TIERS),
  gifts: z.array(giftRule).max(300).default([]),
  /** Words that get a stream flagged are not written. */
  safeWording: z.boolean().default(false),
  safeWords: z.array(z.string().min(1).max(WORD_MOST)).max(WORDS_MOST).default([]),
});

const media = z.object({
  id: mediaId,
  /** As the creator's file was called. */
  name: z.string().max(120),
  type: z.enum(MEDIA_TYPES),
  bytes: z.int().min(1),
});

/**
 * The look of the overlay: schema, default and type in one place. A document of its own beside the
 * settings, `overlay.json`; every overlay page is told of it over the feed.
 */
export const overlayDesignSchema = z.object({
  stages: z
    .array(stage)
    .min(1)
    .max(12)
    .refine(hasOneOfEach, 'no two stages may share an address')
    .refine(
      (stages) => stages.every(({ widgets }) => hasOneOfEach(widgets)),
      'no two widgets may share an id',
    )
    .default(() => DEFAULT_STAGES),
  alerts: alerts.prefault({}),
  media: z.array(media).max(100).default([]),
  sound: soundSchema,
  /** The creator's own sounds. */
  sounds: z.array(ownSound).max(50).default([]),
  /** The creator's own style sheet; `version` changes with its content. */
  ownCss: z
    .object({ name: z.string().max(120), bytes: z.int().min(0), version: z.string().max(16) })
    .nullable()
    .default(null),
});

function isRising(tiers: readonly { readonly from: number }[]): boolean {
  return tiers.every((tier, index) => tier.from > (tiers[index - 1]?.from ?? -1));
}

function hasOneOfEach(things: readonly { readonly id: string }[]): boolean {
  return new Set(things.map((thing) => thing.id)).size === things.length;
}

export type OverlayDesign = z.infer<typeof overlayDesignSchema>;
export type StageDesign = z.infer<typeof stage>;
export type WidgetDesign = z.infer<typeof widget>;
export type WidgetOf<K extends WidgetDesign['kind']> = Extract<WidgetDesign, { kind: K }>;
export type Look = z.infer<typeof look>;
export type AlertRules = z.infer<typeof alerts>;
export type TierRule = z.infer<typeof tier>;
export type GiftRule = z.infer<typeof giftRule>;
export type Media = z.infer<typeof media>;
