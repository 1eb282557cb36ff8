import type { Server } from 'node:http';
import { log } from './log.ts';

const patienceMs = 10_000;

/** On SIGTERM or SIGINT: takes no new connections, lets running requests finish, at most 10 seconds, then exits. */
export function stopGracefully(server: Server, beforeStop: () => void): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log('info', 'stopping', { signal });
    beforeStop();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Connections that turn idle only now hold the server open until their keep-alive ends.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => process.exit(0), patienceMs).unref();
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
}
