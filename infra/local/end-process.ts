import { setTimeout as sleep } from 'node:timers/promises';
import { lives } from '../bootstrap/process-identity.mjs';
import type { ProcessIdentity } from '../bootstrap/process-identity.mjs';

export interface Stage {
  /** 0 sends nothing */
  signal: NodeJS.Signals | 0;
  /** how long to wait for the end before the next signal */
  graceMs: number;
}

/** Sends one signal after the other until that very process has ended; does nothing if it lives no more. */
export async function endProcess(identity: ProcessIdentity, stages: Stage[]): Promise<void> {
  for (const { signal, graceMs } of stages) {
    if (!lives(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + graceMs;
    while (Date.now() < deadline && lives(identity)) await sleep(20);
  }
}
