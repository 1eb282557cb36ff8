import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFauxqs } from 'fauxqs';

const dir = mkdtempSync(path.join(tmpdir(), 's3-store-'));
const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, s3StorageDir: dir });
server.createBucket('files');
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
for (const signal of ['SIGTERM', 'disconnect'] as const) process.on(signal, () => process.exit());
process.send?.(server.port);
