/** Numbers of a simulated audience. */
export interface Onlookers {
  readonly viewers: number;
  readonly likes: number;
}

/** An event in the envelope that sources use. */
interface RehearsalEvent {
  readonly event: 'roomUser' | 'like' | 'follow';
  readonly data: Readonly<Record<string, number>>;
}

export const FIRST_ONLOOKERS: Onlookers = { viewers: 184, likes: 2_310 };

/** A little later: viewers come and go, hearts rain, now and then somebody follows. */
export function onlookersAfter(
  before: Onlookers,
  random: () => number,
): { readonly onlookers: Onlookers; readonly events: readonly RehearsalEvent[] } {
  const viewers = Math.max(12, before.viewers + Math.round((random() - 0.47) * 12));
  const likeCount = 1 + Math.floor(random() * 60);
  const likes = before.likes + likeCount;
  const events: RehearsalEvent[] = [
    { event: 'roomUser', data: { viewerCount: viewers } },
    { event: 'like', data: { likeCount, totalLikeCount: likes } },
  ];
  if (random() < 0.15) events.push({ event: 'follow', data: {} });
  return { onlookers: { viewers, likes }, events };
}
