import { readdirSync, readFileSync } from 'node:fs';

// Linux counts processor time in ticks of 10 ms on every platform that Node runs on.
const tickMs = 10;

interface Entry {
  pid: number;
  parent: number;
  /** its own, and that of its children which have ended */
  cpuMs: number;
}

/** Every process of this machine; undefined where there is no /proc. */
function entries(): Entry[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readEntry(Number(name)) ?? []);
}

function readEntry(pid: number): Entry | undefined {
  try {
    // proc(5): after the name in brackets come state [0], parent [1] … utime [11], stime, cutime, cstime [14].
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((total, value) => total + value, 0);
    return { pid, parent: fields[1] ?? 0, cpuMs: ticks * tickMs };
  } catch {
    return undefined;
  }
}

function family(all: readonly Entry[], pid: number): Entry[] {
  const found = all.filter((entry) => entry.pid === pid);
  return [...found, ...all.filter((entry) => entry.parent === pid).flatMap((child) => family(all, child.pid))];
}

/** A process and all its descendants; the process alone where there is no /proc. */
export function familyOf(pid: number): number[] {
  const all = entries();
  return all === undefined ? [pid] : family(all, pid).map((entry) => entry.pid);
}

export interface CpuReading {
  /** of each watched process with its descendants, since its start */
  cpuMs: Record<string, number>;
  /** of the whole machine, since its start */
  busyMs: number;
}

/** Undefined where the system does not tell. @param watched process ids by name */
export function readCpu(watched: Record<string, number>): CpuReading | undefined {
  const all = entries();
  if (all === undefined) return undefined;
  const cpuOf = (pid: number) => family(all, pid).reduce((total, { cpuMs }) => total + cpuMs, 0);
  const cpuMs = Object.fromEntries(Object.entries(watched).map(([name, pid]) => [name, cpuOf(pid)]));
  return { cpuMs, busyMs: machineBusyMs() };
}

function machineBusyMs(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) * tickMs;
}
