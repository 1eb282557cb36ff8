/**
 * The time, as a value that is passed in. Nothing that decides by time calls `new Date()` itself.
 * - `now()` returns a fresh Date: callers may keep or change it.
 * - `fixedClock` stands still until it is advanced, so tests of periods never wait.
 */

/** Tells the time. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at `start` until `advance(ms)` moves it (negative: backwards). */
export function fixedClock(start: Date): Clock & { advance(ms: number): void } {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time += ms;
    },
  };
}
