import type pg from 'pg';

interface Outgoing {
  _send(message: Uint8Array): boolean;
  stream: { writable: boolean; write(message: Uint8Array): boolean };
}

/**
 * Collects what a connection sends until nothing more can be said without an answer, and writes it at once: a write
 * costs more than most statements.
 */
export function writeAtOnce(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: Outgoing };
  let waiting: Uint8Array[] = [];
  const write = () => {
    const messages = waiting;
    waiting = [];
    if (connection.stream.writable) connection.stream.write(Buffer.concat(messages));
  };
  connection._send = (message) => {
    if (waiting.push(message) === 1) process.nextTick(write);
    return connection.stream.writable;
  };
}
