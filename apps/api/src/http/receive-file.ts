import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Context } from 'hono';
import { DomainError, type SpooledFile } from '@redlich/domain';
import { spool } from '@redlich/platform/files';
import type { Environment } from './environment.ts';

export const uploadBytesMax = 25_000_000;
const mediaType = /^[\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,100}$/;

/** Writes a request's body beside, measured, for `keep` to take over; at most 25 MB or as said. @throws DomainError tooLarge */
export async function receiveFile<T>(
  c: Context<Environment>,
  spoolDir: string,
  keep: (upload: { file: SpooledFile; contentType: string }) => Promise<T>,
  bytesMax = uploadBytesMax,
): Promise<T> {
  const announced = Number(c.req.header('content-length') ?? 0);
  if (announced > bytesMax) throw new DomainError('tooLarge');
  const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const contentType = mediaType.test(given) ? given : 'application/octet-stream';
  const stream = c.req.raw.body ? Readable.fromWeb(c.req.raw.body as WebStream) : Readable.from([]);
  const file = await spool(stream, { dir: spoolDir, bytesMax });
  try {
    return await keep({ file, contentType });
  } finally {
    await file.dispose();
  }
}
