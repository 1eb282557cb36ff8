import {
  createUpload,
  DomainError,
  findAttachment,
  findRawMail,
  getArticleHtml,
  isRasterImage,
  may,
} from '@redlich/domain';
import { articlePage } from '../http/article-page.ts';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { serveFile } from '../http/serve-file.ts';
import { receiveFile } from '../http/receive-file.ts';

type Names = 'createUpload' | 'getAttachment' | 'getArticleHtml' | 'getIncomingMailRaw';

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
      return serveFile(scope, {
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
      return serveFile(scope, { blob, fileName: 'nachricht.eml', contentType: 'message/rfc822', inline: false });
    },
  };
}
