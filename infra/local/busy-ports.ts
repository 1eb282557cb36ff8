import type { StartConfig } from './config.ts';
import { isFree } from './ports.ts';

/** Throws one line that names each port that another program has, and the variable that changes it. */
export async function refuseBusyPorts(ports: StartConfig['ports']): Promise<void> {
  const all = await Promise.all(
    Object.entries(ports).map(async ([variable, port]) => ({ variable, port, free: await isFree(port) })),
  );
  const busy = all.filter(({ free }) => !free).map(({ variable, port }) => `${port} (change it by ${variable})`);
  if (busy.length > 0) throw new Error(`another program uses port ${busy.join(', ')}`);
}
