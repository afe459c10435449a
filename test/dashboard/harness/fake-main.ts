import {
  CALLS,
  type CallInput,
  type CallName,
  type CallOutput,
} from '../../../src/shared/contract/calls.ts';
import { type Answer, type Failure, failure } from '../../../src/shared/contract/failure.ts';
import type { Pushes, PushName } from '../../../src/shared/contract/pushes.ts';
import type { Delta } from '../../../src/shared/live/delta.ts';
import type { OverlayState } from '../../../src/shared/live/live-state.ts';
import { reduceLive } from '../../../src/shared/live/reduce.ts';
import { restored, undone, withBackup } from './backups.ts';
import { booksCalls } from './books-calls.ts';
import { eligibilityOf } from './eligibility.ts';
import { designHandlers } from './fake-design.ts';
import { obsCalls } from './fake-obs.ts';
import { soundHandlers } from './fake-sound.ts';
import { payoutOf } from './payout.ts';
import { Refused } from './refused.ts';
import { rehearsalsOf } from './rehearsals.ts';
import { statementsOf } from './statements.ts';
import { sessionsOf, totalsOf } from './totals.ts';
import { transfersOf } from './transfers.ts';
import { GIFTS, giftNumber, NOW, type World } from './world.ts';

type Handlers = {
  readonly [N in FakedCall]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};
/** What the real handlers do not answer, over the world. */
type FakedCall = Exclude<CallName, keyof ReturnType<typeof realOf>>;
type Real = (input: unknown) => Promise<Answer<unknown>>;
type Push = <N extends PushName>(name: N, value: Pushes[N]) => void;

/** Stands in for main: the same contract, the same schemas, the real reducer, a world of its own. */
export interface FakeMain {
  readonly world: World;
  /** Every call that the page has made, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  /** Answers to calls of that name wait from now on, each until it is called, in their order. */
  hold(name: CallName): (() => void)[];
  /** Calls of that name fail from now on. */
  fail(name: CallName, failure: Failure): void;
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Applies deltas and pushes them as one frame, as the feed does. */
  publish(...deltas: Delta[]): void;
  /** Applies deltas without telling the page: a frame that got lost. */
  publishUnheard(...deltas: Delta[]): void;
  push: Push;
}

export function createFakeMain(world: World, push: Push): FakeMain {
  const calls: { name: string; input: unknown }[] = [];
  const failing = new Map<string, Failure>();
  const held = new Map<string, (() => void)[]>();
  let seq = 100;
  const apply = (deltas: readonly Delta[]) => {
    world.live = reduceLive(world.live, deltas);
    return deltas.map((delta) => {
      seq += 1;
      return { ...delta, seq };
    });
  };
  const main: FakeMain = {
    world,
    calls,
    push,
    hold: (name) => {
      const waiting: (() => void)[] = [];
      held.set(name, waiting);
      return waiting;
    },
    fail: (name, reason) => failing.set(name, reason),
    publish: (...deltas) => {
      const sequenced = apply(deltas);
      push('live', { type: 'deltas', seq, deltas: sequenced });
    },
    publishUnheard: (...deltas) => {
      apply(deltas);
    },
    async call(name, input) {
      calls.push({ name, input });
      const answer = await answerTo(name, input);
      const waiting = held.get(name);
      if (waiting !== undefined) await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    },
  };
  const answerTo: FakeMain['call'] = async (name, input) => {
    if (!Object.hasOwn(CALLS, name)) return { ok: false, failure: failure('unknown-call', name) };
    const reason = failing.get(name);
    if (reason !== undefined) return { ok: false, failure: reason };
    const known = name as CallName;
    const parsed = CALLS[known].input.safeParse(input);
    if (!parsed.success) return { ok: false, failure: failure('bad-input') };
    if (Object.hasOwn(real, known)) {
      const answer = await (real[known as keyof typeof real] as Real)(parsed.data);
      return answer.ok ? { ok: true, value: CALLS[known].output.parse(answer.value) } : answer;
    }
    const handle = handlers[known as FakedCall] as (value: unknown) => unknown;
    try {
      return { ok: true, value: CALLS[known].output.parse(await handle(parsed.data)) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ok: false, failure: failure(error.code) };
    }
  };
  const handlers = handlersOf(main, () => seq);
  const real = realOf(main);
  return main;
}

/** What the app itself answers, over the world. */
function realOf(main: FakeMain) {
  return { ...payoutOf(main.world), ...rehearsalsOf(main) };
}

function handlersOf(main: FakeMain, seq: () => number): Handlers {
  const { world } = main;
  const setWindow = (change: CallInput<'overlay.setWindow'>) => {
    const window = { ...world.window };
    if (change.open !== undefined) window.open = change.open;
    if (change.editing !== undefined) window.editing = change.editing;
    if (change.onTop !== undefined) window.onTop = change.onTop;
    world.window = window;
    return window;
  };
  let tests = 0;
  return {
    'app.info': () => world.info,
    'app.openLink': () => null,
    'live.snapshot': () => ({ type: 'snapshot', seq: seq(), state: world.live }),
    'files.save': () => true,
    'earnings.totals': (query) => totalsOf(world, query),
    'ledger.check': () => world.check,
    'ledger.conflicts': () => world.conflicts,
    'gifts.list': () => world.gifts,
    'gifts.test': ({ giftId, count }) => {
      const gift = GIFTS.find(({ id }) => id === giftId) ?? GIFTS[0];
      tests += 1;
      const shown = { key: `test-${tests}`, gift, count, running: count, seq: null, test: true };
      const played = giftNumber(0, { ...shown, coins: gift.coins * count, source: 'test' });
      main.publish({ type: 'gift', gift: played });
      return null;
    },
    'overlay.addresses': () => ({ alerts: `${world.info.origin}/overlay/alerts#key=r3adK3y` }),
    'overlay.window': () => world.window,
    'overlay.setWindow': setWindow,
    'alerts.command': (command) => {
      const { overlay } = world.live;
      const hold = heldBy(command, overlay);
      const heldSince = hold.paused || hold.quietUntil !== null ? (overlay.heldSince ?? NOW) : null;
      const held = command.name === 'clear' || heldSince === null ? 0 : overlay.held;
      main.publish({ type: 'overlay', overlay: { ...overlay, ...hold, heldSince, held } });
      return null;
    },
    'shortcuts.refused': () => world.refusedShortcuts,
    'settings.get': () => world.settings,
    'settings.set': (settings) => {
      world.settings = settings;
      return settings;
    },
    ...designHandlers(main),
    ...statementsOf(world),
    ...transfersOf(world),
    ...obsCalls(world),
    'overlay.pages': () => world.pages,
    ...soundHandlers(main),
    'keys.show': () => ({ write: 'wr1teK3y', read: 'r3adK3y' }),
    'keys.renew': () => null,
    'backup.list': () => world.backups,
    'backup.make': () => {
      world.backups = withBackup(world.backups);
      return null;
    },
    'backup.restore': ({ id }) => {
      world.backups = restored(world.backups, id);
      return null;
    },
    'backup.undo': () => {
      world.backups = undone(world.backups);
      return null;
    },
    'packages.get': () => world.packages,
    'packages.set': (packages) => {
      world.packages = packages;
      return packages;
    },
    ...eligibilityOf(world),
    ...booksCalls(world.books),
    ...(world.daySessions
      ? { 'sessions.list': () => sessionsOf(world), 'sessions.times': () => sessionsOf(world) }
      : {}),
  };
}

function heldBy(command: CallInput<'alerts.command'>, { paused, quietUntil }: OverlayState) {
  switch (command.name) {
    case 'pause':
      return { paused: true, quietUntil };
    case 'resume':
      return { paused: false, quietUntil: null };
    case 'quiet':
      return { paused, quietUntil: NOW + command.minutes * 60_000 };
    default:
      return { paused, quietUntil };
  }
}
