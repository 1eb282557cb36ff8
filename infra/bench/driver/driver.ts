import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Measured } from '../measure/summary.ts';
import type { Load, Watched } from './loads.ts';

export interface Driver {
  /** One load at a time. */
  run(load: Load, watched: Watched): Promise<Measured>;
  stop(): Promise<void>;
}

/** Starts the process that puts the loads on. */
export function startDriver(): Driver {
  const child = fork(new URL('./main.ts', import.meta.url), { serialization: 'advanced' });
  const gone = once(child, 'exit');
  return {
    async run(load, watched) {
      const answer = new Promise<{ measured?: Measured; failed?: string }>((resolve, reject) => {
        child.once('message', (message) => resolve(message as { measured?: Measured; failed?: string }));
        void gone.then(() => reject(new Error('the driver ended')));
      });
      child.send({ load, watched });
      const { measured, failed } = await answer;
      if (measured === undefined) throw new Error(`the driver failed: ${failed}`);
      return measured;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
