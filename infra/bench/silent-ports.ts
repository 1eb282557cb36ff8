import type { Database } from '@redlich/db';
import type { Ports } from '@redlich/domain';
import { systemClock } from '@redlich/platform/clock';

const silent = () => {};
const none = () => Promise.reject(new Error('the bench keeps no files'));

/** What the product's commands need, where neither jobs nor files matter. */
export function silentPorts(db: Database, secret: string): Ports {
  return {
    db,
    secret,
    keyEncryptionKeys: [Buffer.alloc(32)],
    site: { scheme: 'http', port: undefined, platformDomain: 'localhost' },
    clock: systemClock,
    // A statement that does nothing.
    jobs: { enqueue: async () => {}, compose: async () => ({ sql: 'select', parameters: [] }), wake: silent },
    files: { put: none, open: none, delete: none, list: () => [][Symbol.iterator]() as never },
    log: { info: silent, warn: silent, error: silent },
  };
}
