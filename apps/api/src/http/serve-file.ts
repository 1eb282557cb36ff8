import { Readable } from 'node:stream';
import { blobKey, notFound, type Blob, type Scope } from '@redlich/domain';

interface Served {
  blob: Blob;
  fileName: string;
  contentType: string;
  inline: boolean;
}

/** RFC 6266 with RFC 8187 for names beyond ASCII. */
function contentDisposition(inline: boolean, fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A stranger's file as an answer. @throws DomainError notFound */
export async function serveFile(
  { ports, tenantId }: Scope,
  { blob, fileName, contentType, inline }: Served,
): Promise<Response> {
  const file = await ports.files.open(blobKey(tenantId, blob));
  if (!file) throw notFound('file');
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'content-type': inline ? contentType : 'application/octet-stream',
      'content-length': String(file.bytes),
      'content-disposition': contentDisposition(inline, fileName),
      // A stranger's file: never sniffed, never run, never in a shared cache.
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
}
