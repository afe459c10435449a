import { admitVoice, type Voice } from '../../../shared/overlay/voices.ts';
import type { Graph, Sounding } from './graph.ts';

/** Seconds in which a sound makes way. */
const STOLEN = 0.06;

/** Every sound that is heard right now. */
export interface Playing {
  /** Plays it, if it may; `turn`: the card that it belongs to. */
  start(buffer: AudioBuffer, voice: Omit<Voice, 'id' | 'since'>, turn: number): void;
  /** What belongs to that card goes to nothing. */
  leave(turn: number, seconds: number): void;
  /** Everything does. */
  hush(seconds: number): void;
}

interface Heard extends Voice {
  readonly turn: number;
  readonly sounding: Sounding;
}

export function createPlaying(graph: Graph): Playing {
  let heard: readonly Heard[] = [];
  let nextId = 1;
  const end = (those: (one: Heard) => boolean, seconds: number) => {
    for (const one of heard) if (those(one)) one.sounding.fade(seconds);
    heard = heard.filter((one) => !those(one));
  };
  return {
    start(buffer, wanted, turn) {
      const next = { ...wanted, since: performance.now() };
      const { plays, stolen } = admitVoice(heard, next);
      if (!plays) return;
      end(({ id }) => id === stolen, STOLEN);
      const id = nextId;
      nextId += 1;
      const sounding = graph.play(buffer, next.gain, () => {
        heard = heard.filter((one) => one.id !== id);
      });
      heard = [...heard, { ...next, id, turn, sounding }];
    },
    leave: (turn, seconds) => end((one) => one.turn === turn, seconds),
    hush: (seconds) => end(() => true, seconds),
  };
}
