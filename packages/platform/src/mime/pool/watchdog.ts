import { Worker } from 'node:worker_threads';

/** Ends this process when its parent is gone, even while it is busy and deaf to events. */
export function dieWithParent(): void {
  const watch = `
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);
  `;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
