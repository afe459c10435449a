import type { Delta, FeedFrame } from '../../shared/live/delta.ts';
import type { LiveState } from '../../shared/live/live-state.ts';
import type { AlertInput } from '../../shared/overlay/alert-queue.ts';
import { follow, type Position } from './feed/follow.ts';
import { takeKey } from './feed/key.ts';
import { type Link, openLink } from './feed/link.ts';
import { createNote } from './note.ts';
import { createPlayer } from './player.ts';
import { loadFonts } from './stage/fonts.ts';
import { createScene } from './stage/scene.ts';

const PAGE = 'alerts';
/** After a break, gifts older than this are not played any more. */
const STALE = 60_000;

const note = createNote(document.body);
const scene = createScene(document.querySelector('.stage') ?? document.body, reportShown);
const player = createPlayer(scene);

let link: Link | null = null;
let position: Position | null = null;
let isLost = false;

function start(): void {
  const key = takeKey();
  link?.close();
  link = null;
  if (key === null) {
    note.say('noKey');
    return;
  }
  link = openLink({
    page: PAGE,
    key,
    after: () => position?.seq ?? null,
    onFrame,
    onState: note.say,
  });
}

function reportShown(key: string): void {
  link?.report({ type: 'shown', key });
}

function onFrame(frame: FeedFrame): void {
  const followed = follow(position, frame);
  position = followed.position;
  if (frame.type === 'snapshot') takeOver(frame.state);
  else player.play(followed.deltas.flatMap(inputsOf));
  if (followed.lost && !isLost) link?.askForSnapshot();
  isLost = followed.lost;
  scene.setKeyColour(position?.state.stage.keyColour ?? null);
}

/** After a snapshot old gifts are not played again; cards that are here learn their last count. */
function takeOver(state: LiveState): void {
  const known = state.newest.filter((gift) => player.knows(gift.key));
  player.play([
    { type: 'pause', paused: state.overlay.paused },
    ...known.map((gift): AlertInput => ({ type: 'gift', gift })),
  ]);
}

function inputsOf(delta: Delta): AlertInput[] {
  switch (delta.type) {
    case 'gift':
      return Date.now() - delta.gift.at > STALE ? [] : [{ type: 'gift', gift: delta.gift }];
    case 'streak-ended':
      return [{ type: 'streak-ended', key: delta.key }];
    case 'overlay':
      return [{ type: 'pause', paused: delta.overlay.paused }];
    default:
      return [];
  }
}

// OBS changes the key of an open page by changing its fragment.
window.addEventListener('hashchange', start);
loadFonts();
start();
