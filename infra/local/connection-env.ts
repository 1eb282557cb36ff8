import { join } from 'node:path';
import { writePrivately } from './write-privately.ts';

/** Leaves the database's addresses for the operator's tools in `<dataDir>/connection.env` (mode 0600). */
export function writeConnectionEnv(dataDir: string, urls: { ownerUrl: string; appUrl: string }): void {
  const lines = [`REDLICH_OWNER_URL=${urls.ownerUrl}`, `REDLICH_APP_URL=${urls.appUrl}`];
  writePrivately(join(dataDir, 'connection.env'), `${lines.join('\n')}\n`);
}
