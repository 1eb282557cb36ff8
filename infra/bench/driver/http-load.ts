import { Agent, request } from 'node:http';
import type { Measured } from '../measure/summary.ts';
import type { HttpCall, HttpLoad, Watched } from './loads.ts';
import { repeat } from './repeat.ts';

export async function runHttpLoad({ port, calls, pace }: HttpLoad, watched: Watched): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: pace.clients });
  try {
    return await repeat(pace, watched, async (client, turn) => {
      const start = Math.floor((client * calls.length) / pace.clients);
      const call = calls[(start + turn) % calls.length];
      if (call) await ask(agent, port, call);
    });
  } finally {
    agent.destroy();
  }
}

/** Reads the answer to its end; throws if it is not the right one. */
function ask(agent: Agent, port: number, { method, path, headers, body, status }: HttpCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, host: '127.0.0.1', port, method, path, headers, setHost: false });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      incoming.once('error', reject);
      incoming.once('end', () => {
        if (incoming.statusCode === status) resolve();
        else reject(new Error(`${method} ${path} answered ${incoming.statusCode}`));
      });
      incoming.resume();
    });
    outgoing.end(body);
  });
}
