import type { FollowerLog } from './follower-log.ts';

/**
 * The log as CSV: `date,followers,origin`, days as `YYYY-MM-DD`, in a form that the import reads
 * again. Nothing in it is a text of somebody else's, so no cell can hold a formula.
 */
export function logCsv(log: FollowerLog): string {
  const rows = log.map(({ day, count, origin }) => `${day},${count},${origin}`);
  return `${['date,followers,origin', ...rows].join('\r\n')}\r\n`;
}
