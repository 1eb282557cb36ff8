import { DomainError } from '@redlich/domain';

export const jsonBytesMax = 1_000_000;

/**
 * Reads a JSON body of at most 1 MB, counting while it comes in.
 * @returns undefined for an empty body
 * @throws DomainError unsupportedMediaType, tooLarge, malformed
 */
export async function readJson(request: Request): Promise<unknown> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > jsonBytesMax) throw new DomainError('tooLarge');
  const text = request.headers.has('content-length') ? await request.text() : await readCounted(request);
  if (text === '') return undefined;
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new DomainError('unsupportedMediaType');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DomainError('malformed');
  }
}

async function readCounted(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > jsonBytesMax) throw new DomainError('tooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
