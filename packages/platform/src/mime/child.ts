import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { BeyondLimits } from './limits.ts';
import type { ReadReply, ReadRequest } from './pool/messages.ts';
import { dieWithParent } from './pool/watchdog.ts';
import { readHead, readMail } from './read-mail.ts';

// The process that reads mail. It may be killed at any moment: it holds nothing that is not also on the disk.

const headBytesMax = 256 * 1024;

process.on('message', (request: ReadRequest) => process.send?.(answer(request)));
process.on('disconnect', () => process.exit());
dieWithParent();
process.send?.('ready');

function answer({ what, rawPath, filePrefix }: ReadRequest): ReadReply {
  let bytes: Buffer;
  try {
    bytes = what === 'mail' ? readFileSync(rawPath) : firstBytes(rawPath);
  } catch (error) {
    return { ok: false, problem: 'unreadable', code: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' };
  }
  try {
    return what === 'mail' ? { ok: true, mail: readMail(bytes, filePrefix) } : { ok: true, outline: readHead(bytes) };
  } catch (error) {
    return { ok: false, problem: error instanceof BeyondLimits ? 'limits' : 'failed' };
  }
}

function firstBytes(place: string): Buffer {
  const file = openSync(place, 'r');
  try {
    const bytes = Buffer.alloc(headBytesMax);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
