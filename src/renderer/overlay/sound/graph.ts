/** A sound that is playing. */
export interface Sounding {
  /** Goes to nothing within so many seconds. */
  fade(seconds: number): void;
}

/** The one audio graph of a page; it lives as long as the page does. */
export interface Graph {
  readonly context: AudioContext;
  play(buffer: AudioBuffer, gain: number, onEnd: () => void): Sounding;
  /** How far what is heard right now swings, 0 to 1. */
  swing(): number;
}

/** Seconds in which a sound comes and goes at least: shorter is heard as a click. */
const EDGE = 0.006;
/** A sound of the creator's is cut after so many seconds. */
const LONGEST = 30;

/** A sum of all sounds, held below the point where it would be distorted. */
export function createGraph(): Graph {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -6,
    knee: 6,
    ratio: 12,
    attack: 0.003,
    release: 0.2,
  });
  const meter = new AnalyserNode(context, { fftSize: 2_048 });
  limiter.connect(meter).connect(context.destination);
  const samples = new Float32Array(meter.fftSize);

  function play(buffer: AudioBuffer, gain: number, onEnd: () => void): Sounding {
    const source = new AudioBufferSourceNode(context, { buffer });
    const level = new GainNode(context, { gain: 0 });
    source.connect(level).connect(limiter);
    const start = context.currentTime;
    const seconds = Math.min(buffer.duration, LONGEST);
    const edge = Math.min(EDGE, seconds / 2);
    level.gain.setValueAtTime(0, start);
    level.gain.linearRampToValueAtTime(gain, start + edge);
    level.gain.setValueAtTime(gain, start + seconds - edge);
    level.gain.linearRampToValueAtTime(0, start + seconds);
    source.onended = () => {
      level.disconnect();
      onEnd();
    };
    source.start(start);
    source.stop(start + seconds);
    return {
      fade(within) {
        const now = context.currentTime;
        level.gain.cancelAndHoldAtTime(now);
        level.gain.linearRampToValueAtTime(0, now + within);
        source.stop(now + within);
      },
    };
  }

  return {
    context,
    play,
    swing() {
      meter.getFloatTimeDomainData(samples);
      return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    },
  };
}
