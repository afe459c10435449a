/** Something that is done at once, but never more often than every so many milliseconds. */
export interface Paced {
  /** Now, or as soon as it may be done again; many calls until then are one. */
  run(): void;
  stop(): void;
}

/** A timer runs only while something waits: an idle page has none. */
export function paced(action: () => void, every: number): Paced {
  let doneAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function act(): void {
    timer = undefined;
    doneAt = performance.now();
    action();
  }

  return {
    run() {
      if (timer !== undefined) return;
      const wait = doneAt + every - performance.now();
      if (wait <= 0) act();
      else timer = setTimeout(act, Math.ceil(wait));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
