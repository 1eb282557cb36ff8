import { Readable } from 'node:stream';
import {
  blobKey,
  createUpload,
  DomainError,
  findAttachment,
  findRawMail,
  getArticleHtml,
  isRasterImage,
  may,
  notFound,
  type Blob,
  type Scope,
} from '@redlich/domain';
import { articlePage } from '../http/article-page.ts';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { receiveFile } from '../http/receive-file.ts';

type Names = 'createUpload' | 'getAttachment' | 'getArticleHtml' | 'getIncomingMailRaw';

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

async function serve({ ports, tenantId }: Scope, { blob, fileName, contentType, inline }: Served): Promise<Response> {
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

export function fileRoutes({ spoolDir }: ApiDependencies): Pick<Handlers, Names> {
  return {
    async createUpload({ scope, session }, { query }, c) {
      if (!may(session!.actor, 'upload.create')) throw new DomainError('forbidden');
      const body = await receiveFile(c, spoolDir, (file) => createUpload(scope, { ...file, fileName: query.fileName }));
      return { status: 201, body };
    },
    async getAttachment({ scope }, { params, query }) {
      const attachment = await findAttachment(scope, params);
      const inline = query.disposition === 'inline' && isRasterImage(attachment.contentType);
      return serve(scope, {
        blob: attachment,
        fileName: attachment.fileName,
        contentType: attachment.contentType,
        inline,
      });
    },
    async getArticleHtml({ scope, language }, { params, query }) {
      return articlePage(await getArticleHtml(scope, params), { language, remoteImages: query.images === 'remote' });
    },
    async getIncomingMailRaw({ scope }, { params }) {
      const blob = await findRawMail(scope, params);
      return serve(scope, { blob, fileName: 'nachricht.eml', contentType: 'message/rfc822', inline: false });
    },
  };
}
