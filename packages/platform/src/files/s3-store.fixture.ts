import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { S3Settings } from './s3-files.ts';

const server = fileURLToPath(new URL('./s3-store.fixture.server.ts', import.meta.url));

/** An S3 emulator in a process of its own (so that its memory is not ours), with one bucket. */
export async function startS3Store(): Promise<{ settings: S3Settings; stop(): void }> {
  const child = fork(server, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(message as number));
    child.once('exit', () => reject(new Error('the S3 emulator did not start')));
  });
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      bucket: 'files',
      accessKeyId: 'test',
      secretAccessKey: 'test',
    },
    stop: () => child.kill(),
  };
}
