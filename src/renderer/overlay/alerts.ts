import type { FeedFrame } from '../../shared/live/delta.ts';
import { afterDeltas, afterSnapshot } from './feed/alert-inputs.ts';
import { follow, type Position } from './feed/follow.ts';
import { takeKey } from './feed/key.ts';
import { type Link, openLink } from './feed/link.ts';
import { createNote } from './note.ts';
import { createPlayer } from './player.ts';
import { loadFonts } from './stage/fonts.ts';
import { createScene } from './stage/scene.ts';

const PAGE = 'alerts';

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
  const before = position?.state.overlay ?? null;
  const followed = follow(position, frame);
  position = followed.position;
  const now = { wall: Date.now(), clock: performance.now() };
  player.play(
    frame.type === 'snapshot'
      ? afterSnapshot(frame.state, before, player.knows, now)
      : afterDeltas(followed.deltas, before, now),
  );
  if (followed.lost && !isLost) link?.askForSnapshot();
  isLost = followed.lost;
  scene.setKeyColour(position?.state.stage.keyColour ?? null);
}

// OBS changes the key of an open page by changing its fragment.
window.addEventListener('hashchange', start);
loadFonts();
start();
