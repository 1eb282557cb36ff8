import type { Measured } from '../measure/summary.ts';
import type { Pace, Watched } from './loads.ts';
import { watch } from './watch.ts';

/**
 * Lets every client do one call after the other for the pace's time. A call that begins in the warm-up does not count;
 * one that throws is an error.
 */
export async function repeat(
  pace: Pace,
  watched: Watched,
  call: (client: number, turn: number) => Promise<void>,
): Promise<Measured> {
  const latenciesMs: number[] = [];
  const errorTexts: string[] = [];
  let done = 0;
  let errors = 0;
  const measuredFrom = performance.now() + pace.warmUpMs;
  const end = measuredFrom + pace.measuredMs;
  let stopWatch: ReturnType<typeof watch> | undefined;

  const client = async (index: number) => {
    for (let turn = 0; ; turn++) {
      const begun = performance.now();
      if (begun >= end) return;
      const counts = begun >= measuredFrom;
      if (counts) stopWatch ??= watch(watched, process.ppid);
      try {
        await call(index, turn);
        done++;
      } catch (error) {
        errors++;
        if (errorTexts.length < 5) errorTexts.push(error instanceof Error ? error.message : String(error));
      }
      if (counts) latenciesMs.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: pace.clients }, (_, index) => client(index)));
  const used = stopWatch?.() ?? { elapsedMs: 0, cpuMs: {}, othersCores: undefined };
  return { latenciesMs, done, errors, errorTexts, ...used };
}
