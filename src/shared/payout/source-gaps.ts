import { z } from 'zod';

/** More than a year of bad evenings; the oldest go. */
const MOST_GAPS = 500;

const gapSchema = z.object({
  source: z.string().max(40),
  /** Milliseconds since 1970; `to` is null while it lasts, and when its end is not known. */
  from: z.int(),
  to: z.int().nullable(),
});

/** When a source was disconnected while a LIVE was running: gifts of that time may be missing. */
export const sourceGapsSchema = z.object({ gaps: z.array(gapSchema).max(MOST_GAPS).default([]) });

export type SourceGaps = z.infer<typeof sourceGapsSchema>;
type SourceGap = z.infer<typeof gapSchema>;

/** What a source tells of itself: since when it has been in which state. */
interface SourceNews {
  readonly id: string;
  readonly state: 'off' | 'connecting' | 'connected' | 'receiving' | 'lost';
  readonly since: number;
}

/**
 * The log after a source has told its state: a gap begins when it is lost during a LIVE, and ends
 * when it is there again or has been switched off.
 */
export function gapsAfter(log: SourceGaps, state: SourceNews, isLive: boolean): SourceGaps {
  const open = log.gaps.findLast(({ source, to }) => source === state.id && to === null);
  if (state.state === 'lost') {
    if (open !== undefined || !isLive) return log;
    const gap: SourceGap = { source: state.id, from: state.since, to: null };
    return { gaps: [...log.gaps, gap].slice(-MOST_GAPS) };
  }
  if (state.state === 'connecting' || open === undefined) return log;
  return { gaps: log.gaps.map((gap) => (gap === open ? { ...gap, to: state.since } : gap)) };
}

/** The log as a start finds it: how long a gap lasted that was open at the end is not known. */
export function gapsAtStart(log: SourceGaps): SourceGaps {
  return { gaps: log.gaps.map((gap) => (gap.to === null ? { ...gap, to: gap.from } : gap)) };
}
