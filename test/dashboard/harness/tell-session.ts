import type { LiveSession } from '../../../src/shared/live/live-state.ts';
import type { FakeMain } from './fake-main.ts';

/** Tells the page what has become of the running session, as main does after each booking. */
export function tellSession(main: FakeMain, change: Partial<LiveSession>): void {
  const { session, cards } = main.world.live;
  if (session === null) throw new Error('the world has a session');
  main.publish({ type: 'session', session: { ...session, ...change }, top: [], cards });
}
