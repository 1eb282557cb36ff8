import { readFileSync } from 'node:fs';
import { familyOf } from './processes.ts';

export interface Memory {
  /** resident, every page counted for each process that has it */
  rssMb: number;
  /** proportional: a page that several processes share is divided among them */
  pssMb: number;
}

/** Of a process with its descendants; undefined where there is no /proc. */
export function memoryOf(pid: number): Memory | undefined {
  if (process.platform !== 'linux') return undefined;
  const all = familyOf(pid).map(readOne);
  const sum = (of: (one: Memory) => number) => all.reduce((total, one) => total + of(one), 0);
  return { rssMb: sum((one) => one.rssMb), pssMb: sum((one) => one.pssMb) };
}

function readOne(pid: number): Memory {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0) / 1024;
    return { rssMb: mb('Rss'), pssMb: mb('Pss') };
  } catch {
    // Ended meanwhile.
    return { rssMb: 0, pssMb: 0 };
  }
}
