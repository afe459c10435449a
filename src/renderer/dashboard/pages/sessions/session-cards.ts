import type { Answer } from '../../../../shared/contract/failure.ts';
import { EVERYTHING } from '../../../../shared/stats/totals.ts';
import { call } from '../../bridge/client.ts';
import { weekStart } from '../../format/week.ts';

/** Numbers of the rate cards that the gifts of a session, or of all, were booked under. */
export async function cardsOfSession(session: number | null): Promise<Answer<readonly number[]>> {
  const answer = await call('earnings.totals', {
    from: null,
    to: null,
    by: 'card',
    filter: { ...EVERYTHING, session },
    weekStart,
    limit: null,
  });
  return answer.ok ? { ok: true, value: answer.value.rows.map(({ key }) => Number(key)) } : answer;
}
