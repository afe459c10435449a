import { z } from 'zod';
import { OBS_FINDINGS, OBS_MENDS } from '../obs/findings.ts';
import { obsAddress } from '../settings/obs-address.ts';

const name = z.string().min(1).max(1_000);
const size = z.object({ width: z.number(), height: z.number() });

const connection = z.object({
  /** `host:port`; null until the creator has entered one: nothing is contacted before. */
  address: z.string().nullable(),
  /** Where the password is: nowhere, in the system's key store, or in memory until Carat quits. */
  password: z.enum(['none', 'kept', 'this-run']),
  /** Whether this system has a key store. */
  canKeep: z.boolean(),
});

const report = z.object({
  version: z.string(),
  canvas: size,
  /** The scene that goes out. */
  scene: z.string(),
  scenes: z.array(z.string()),
  overlays: z.array(
    z.object({
      source: z.string(),
      page: z.string(),
      query: z.string(),
      size,
      audio: z.boolean(),
      scenes: z.array(z.string()),
      inScene: z.boolean(),
    }),
  ),
  findings: z.array(
    z.object({
      code: z.enum(OBS_FINDINGS),
      weight: z.enum(['stop', 'look', 'tip']),
      source: z.string().nullable(),
      detail: z.string().nullable(),
      mend: z.enum(OBS_MENDS).nullable(),
    }),
  ),
});

/**
 * The assistant for OBS, over obs-websocket. OBS is contacted by `check`, `add` and `mend`, and once
 * after the start, at the address that the creator has entered, and is let go again at once.
 */
export const OBS_CALLS = {
  'obs.connection': { input: z.null(), output: connection },
  /** `password`: null keeps the one that is there, an empty text is none. `address`: null forgets both. */
  'obs.setConnection': {
    input: z.object({
      address: obsAddress.nullable(),
      password: z.string().max(256).nullable(),
    }),
    output: connection,
  },
  'obs.check': { input: z.null(), output: report },
  /** Adds the page of a stage (null: the alerts alone) to a scene, and answers what there is by then. */
  'obs.add': {
    input: z.object({ scene: name, stage: z.string().max(40).nullable(), audio: z.boolean() }),
    output: report,
  },
  'obs.mend': {
    input: z.object({ source: name, mend: z.enum(OBS_MENDS) }),
    output: report,
  },
} as const;

export type ObsConnection = z.infer<typeof connection>;
export type ObsReport = z.infer<typeof report>;
