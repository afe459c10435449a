/** Seconds after which each of four echoes comes back, none a multiple of another. */
const ECHOES = [0.0297, 0.0371, 0.0411, 0.0437];
/** How much of an echo comes back again. */
const BACK = 0.78;
const BLURS = [0.005, 0.0017];

/**
 * The sound in a room, after Schroeder: four echoes side by side, then two that blur them.
 * @param wider samples by which the echoes of this side differ from those of the other
 */
export function reverberated(
  dry: Float32Array,
  share: number,
  wider: number,
  rate: number,
): Float32Array {
  let wet = new Float32Array(dry.length);
  for (const seconds of ECHOES) addEcho(wet, dry, Math.round(seconds * rate) + wider);
  for (const seconds of BLURS) wet = blurred(wet, Math.round(seconds * rate) + wider);
  return wet.map((sample, n) => (dry[n] ?? 0) + sample * share);
}

/** Each time round the high tones lose more than the low ones, as they do between walls. */
function addEcho(into: Float32Array, dry: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let soft = 0;
  for (let n = 0; n < dry.length; n += 1) {
    const place = n % delay;
    const back = line[place] ?? 0;
    soft = back * 0.6 + soft * 0.4;
    line[place] = (dry[n] ?? 0) + soft * BACK;
    into[n] = (into[n] ?? 0) + back / ECHOES.length;
  }
}

function blurred(side: Float32Array, delay: number): Float32Array<ArrayBuffer> {
  const line = new Float32Array(delay);
  return Float32Array.from(side, (sample, n) => {
    const place = n % delay;
    const back = line[place] ?? 0;
    const into = sample + back * 0.5;
    line[place] = into;
    return back - into * 0.5;
  });
}
