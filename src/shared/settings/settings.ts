import { z } from 'zod';
import { DESIGN_ID } from './design-kinds.ts';
import { obsAddress } from './obs-address.ts';
import { shortcutsSchema } from './shortcuts.ts';

/** The address that TikFinity's desktop app serves its events on. */
const TIKFINITY_URL = 'ws://127.0.0.1:21213/';
/** Carat's own port; OBS keeps the address, so it does not change by itself. */
const DEFAULT_PORT = 21214;

const bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(100).max(10_000),
  height: z.int().min(100).max(10_000),
});

/**
 * The settings document: schema, default and type in one place.
 * Every field has a default, so that an older or partial document still reads.
 */
export const settingsSchema = z.object({
  sources: z
    .object({
      tikfinity: z
        .object({
          on: z.boolean().default(false),
          url: z
            .url({ protocol: /^wss?$/ })
            .max(300)
            .default(TIKFINITY_URL),
        })
        .prefault({}),
    })
    .prefault({}),
  /** The creator's own account id; null = gifts are taken to be for the creator unless they say otherwise. */
  hostId: z
    .string()
    .regex(/^[A-Za-z0-9_.:-]{1,128}$/)
    .nullable()
    .default(null),
  /** 0 is allowed on the command line only. */
  port: z.int().min(1024).max(65_535).default(DEFAULT_PORT),
  /** IANA name, or null for the computer's own zone. */
  timeZone: z.string().max(64).nullable().default(null),
  currency: z
    .object({
      /** ISO 4217. */
      code: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .default('USD'),
      /** Units of that currency for one US dollar, as a decimal text; null for USD or when not entered. */
      perUsd: z
        .string()
        .regex(/^\d{1,9}(\.\d{1,6})?$/)
        .nullable()
        .default(null),
      /** The day of that rate, `YYYY-MM-DD`. */
      asOf: z.iso.date().nullable().default(null),
    })
    .prefault({}),
  shortcuts: shortcutsSchema,
  /** Where obs-websocket listens; null until the creator has entered it. Its password is not here. */
  obs: z.object({ address: obsAddress.nullable().default(null) }).prefault({}),
  theme: z.enum(['system', 'dark', 'light']).default('system'),
  /** Goal of each session in whole diamonds; null for none. */
  goal: z.int().min(1).max(1_000_000_000).nullable().default(null),
  /** Where the main window was when it was last seen; null for the default place. */
  mainWindow: z
    .object({
      bounds: bounds.nullable().default(null),
      maximised: z.boolean().default(false),
    })
    .prefault({}),
  overlay: z
    .object({
      paused: z.boolean().default(false),
      /** Nothing new plays before then, milliseconds since 1970; null when it is not quiet. */
      quietUntil: z.int().nullable().default(null),
      keyColour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/)
        .nullable()
        .default(null),
      window: z
        .object({
          open: z.boolean().default(false),
          onTop: z.boolean().default(true),
          bounds: bounds.nullable().default(null),
          /** Which stage it shows; null for the alerts alone. */
          stage: z.string().regex(DESIGN_ID).nullable().default(null),
        })
        .prefault({}),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
