import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const texts = /^(text\/(x-script|html|plain)|application\/(json|problem\+json))/;

/**
 * Compresses an answer that is whole already, such as the data of a page; pages themselves are compressed while they
 * are rendered. Small, compressed and other answers pass as they are.
 */
export async function compressData(request: Request, response: Response): Promise<Response> {
  if (response.body === null || response.headers.has('content-encoding')) return response;
  if (!texts.test(response.headers.get('content-type') ?? '')) return response;
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (bytes.byteLength < 1024) return new Response(bytes, { status: response.status, headers });
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  return new Response(await compress(bytes, { level: 3 }), {
    status: response.status,
    headers,
  });
}
