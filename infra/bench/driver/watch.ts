import { readCpu } from '../measure/processes.ts';
import type { Measured } from '../measure/summary.ts';
import type { Watched } from './loads.ts';

/**
 * Reads the processors' time now; the returned function tells what was used since.
 * @param bench the process whose children are services, database and driver: what its family did not use, others did
 */
export function watch(watched: Watched, bench: number): () => Pick<Measured, 'elapsedMs' | 'cpuMs' | 'othersCores'> {
  const families = { ...watched, bench };
  const before = readCpu(families);
  const startedAt = performance.now();
  return () => {
    const elapsedMs = performance.now() - startedAt;
    const after = readCpu(families);
    if (before === undefined || after === undefined) return { elapsedMs, cpuMs: {}, othersCores: undefined };
    const used = (name: string) => (after.cpuMs[name] ?? 0) - (before.cpuMs[name] ?? 0);
    return {
      elapsedMs,
      cpuMs: Object.fromEntries(Object.keys(watched).map((name) => [name, used(name)])),
      othersCores: Math.max(0, after.busyMs - before.busyMs - used('bench')) / elapsedMs,
    };
  };
}
