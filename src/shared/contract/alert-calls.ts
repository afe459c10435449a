import { z } from 'zod';
import { QUIET_MINUTES_MOST } from '../live/overlay-command.ts';

const key = z.object({ key: z.string().min(1).max(1024) });

/** What the dashboard asks of the alerts on stream. */
export const ALERT_CALLS = {
  /**
   * Answers when every overlay page has been told. Failures: `gift-unknown` when there is no gift
   * to replay, and those of the settings.
   */
  'alerts.command': {
    input: z.discriminatedUnion('name', [
      z.object({ name: z.enum(['pause', 'resume', 'skip', 'clear']) }),
      z.object({ name: z.literal('quiet'), minutes: z.int().min(1).max(QUIET_MINUTES_MOST) }),
      z.object({ name: z.literal('replay'), gift: key.nullable() }),
    ]),
    output: z.null(),
  },
} as const;
