import { afterEach, expect, it, vi } from 'vitest';
import { createFeed } from '../../../src/main/feed/create-feed.ts';
import { createSoundDesk } from '../../../src/main/live/sound-desk.ts';
import { EMPTY_LIVE_STATE } from '../../../src/shared/live/live-state.ts';
import type { SoundPage } from '../../../src/shared/live/sound-state.ts';
import type { SoundPlace } from '../../../src/shared/settings/design-kinds.ts';
import { OBS_SOUND as OBS } from '../../fixtures/sound-page.ts';

afterEach(() => {
  vi.useRealTimers();
});

const TAB: SoundPage = { ...OBS, id: 'page-tab', place: 'browser', voices: 2 };
const FRAME: SoundPage = { ...OBS, id: 'page-frame', place: 'app', preview: true };

function openDesk() {
  const feed = createFeed(EMPTY_LIVE_STATE, 1);
  let place: SoundPlace | null = null;
  const acts: { page: string; run: number; tier: number }[] = [];
  feed.listen((frame) => {
    for (const delta of frame.type === 'deltas' ? frame.deltas : []) {
      if (delta.type === 'act' && delta.act.name === 'try-sound') acts.push(delta.act);
    }
  });
  const desk = createSoundDesk({ feed, place: () => place, now: () => 7 });
  const want = (wanted: SoundPlace | null) => {
    place = wanted;
    desk.look();
  };
  return { desk, feed, acts, want, sound: () => feed.state().sound };
}

it('one page sounds and one speaks; the next takes over when it goes', () => {
  const { desk, sound } = openDesk();
  desk.seat().said(TAB);
  expect(sound()).toMatchObject({ speaker: 'page-tab', talker: 'page-tab' });
  const obs = desk.seat();
  obs.said(OBS);
  expect(sound()).toMatchObject({ speaker: 'page-obs', talker: 'page-tab' });
  obs.said({ ...OBS, ability: 'blocked' });
  expect(sound().speaker).toBe('page-tab');
  obs.said(OBS);
  obs.gone();
  expect(sound()).toMatchObject({ speaker: 'page-tab', pages: [TAB] });
});

it('follows the place that the creator wants', () => {
  const { desk, want, sound } = openDesk();
  desk.seat().said(OBS);
  desk.seat().said(TAB);
  want('browser');
  expect(sound().speaker).toBe('page-tab');
  want('app');
  expect(sound().speaker).toBeNull();
});

it('nothing is told when nothing has changed', () => {
  const { desk, feed } = openDesk();
  const seat = desk.seat();
  seat.said(OBS);
  const before = feed.snapshot().seq;
  seat.said(OBS);
  desk.look();
  expect(feed.snapshot().seq).toBe(before);
});

it('a sound is tried by the page that sounds, which alone may say how it went', () => {
  const { desk, acts, sound } = openDesk();
  const [obs, tab] = [desk.seat(), desk.seat()];
  tab.said(TAB);
  obs.said(OBS);
  desk.tryTier(4);
  expect(acts).toMatchObject([{ page: 'page-obs', tier: 4, run: 1 }]);
  expect(sound().tried).toEqual({ run: 1, outcome: 'asked', place: 'obs', preview: false });
  tab.tried({ type: 'tried', run: 1, outcome: 'blocked' });
  obs.tried({ type: 'tried', run: 0, outcome: 'blocked' });
  expect(sound().tried?.outcome).toBe('asked');
  obs.tried({ type: 'tried', run: 1, outcome: 'played' });
  expect(sound().tried?.outcome).toBe('played');
  desk.stop();
});

it('with no page on a stream the frame of the editor tries it; with none at all nobody does', () => {
  const { desk, acts, sound } = openDesk();
  desk.tryTier(1);
  expect(sound().tried).toEqual({ run: 1, outcome: 'no-page', place: null, preview: false });
  expect(acts).toEqual([]);
  desk.seat().said(FRAME);
  desk.tryTier(1);
  expect(sound()).toMatchObject({ speaker: null, tried: { place: 'app', preview: true } });
  desk.stop();
});

it('a page that goes or keeps silent has not answered', () => {
  vi.useFakeTimers();
  const { desk, sound } = openDesk();
  const seat = desk.seat();
  seat.said(OBS);
  desk.tryTier(2);
  vi.advanceTimersByTime(60_000);
  expect(sound().tried).toMatchObject({ run: 1, outcome: 'no-answer' });
  desk.tryTier(2);
  seat.gone();
  expect(sound().tried).toMatchObject({ run: 2, outcome: 'no-answer' });
});
