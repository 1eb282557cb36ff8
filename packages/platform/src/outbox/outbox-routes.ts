import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parseMail as parseWithSharedChildren } from '../mime/index.ts';
import type { MailParser } from '../mime/index.ts';
import { outboxMails } from './outbox-mails.ts';
import { listPage, mailPage, missingPage } from './outbox-pages.ts';
import { style } from './outbox-style.ts';
import { wordsFor } from './outbox-words.ts';

const pageSize = 100;
const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const framePolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none'; frame-ancestors 'self'";
const inlineImage = /^image\/(?:png|jpe?g|gif|webp|bmp)$/;

/**
 * Serves the mails in `dir`: pages at `/` and `/messages/<id>`, JSON at `/api/messages` (newest first; `?limit=`,
 * `?before=<id>`), `/api/messages/<id>` and `/api/messages/<id>/raw`. Undefined for any other path or method.
 */
export function outboxRoutes(
  dir: string,
  { parseMail }: Pick<MailParser, 'parseMail'> = { parseMail: parseWithSharedChildren },
) {
  const mails = outboxMails(dir);

  async function contentOf(id: string) {
    const parsed = await parseMail(mails.fileOf(id));
    return parsed.kind === 'parsed' ? parsed : undefined;
  }

  const routes: [RegExp, (id: string, request: Request, rest: string) => Promise<Response | undefined>][] = [
    [
      /^\/()$/,
      async (_, request) => {
        const before = new URL(request.url).searchParams.get('before') ?? '';
        const list = await mails.list({ limit: pageSize, before });
        return html(listPage(wordsOf(request), { ...list, isNewest: before === '' }));
      },
    ],
    [/^\/()outbox\.css$/, async () => respond(style, 'text/css; charset=utf-8')],
    [
      /^\/messages\/([\w-]+)$/,
      async (id, request) => {
        const found = await mails.find(id);
        if (!found) return undefined;
        const content = await contentOf(id);
        await content?.dispose();
        const shown = { mail: found.mail, recipients: found.envelope.to, headers: await mails.headers(id), content };
        return html(mailPage(wordsOf(request), shown));
      },
    ],
    [
      /^\/messages\/([\w-]+)\/html$/,
      async (id) => {
        const content = (await mails.find(id)) && (await contentOf(id));
        await content?.dispose();
        if (!content?.html) return undefined;
        const indexes = new Map(content.attachments.map(({ contentId }, index) => [contentId, index]));
        const shown = content.html.replace(/\bcid:([^"'\s<>)]{1,250})/g, (whole, cid: string) =>
          indexes.has(cid) ? `/messages/${id}/attachments/${indexes.get(cid)}` : whole,
        );
        return html(shown, framePolicy);
      },
    ],
    [
      /^\/messages\/([\w-]+)\/attachments\/(\d{1,4})$/,
      async (id, _request, index) => {
        const content = (await mails.find(id)) && (await contentOf(id));
        const file = content?.attachments[Number(index)];
        const bytes = file && (await readFile(file.path));
        await content?.dispose();
        if (!bytes) return undefined;
        const isImage = inlineImage.test(file.contentType);
        return respond(new Uint8Array(bytes), isImage ? file.contentType : 'application/octet-stream', {
          'content-disposition': `${isImage ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
          // The sandboxed frame has no origin of its own.
          ...(isImage && { 'cross-origin-resource-policy': 'cross-origin' }),
        });
      },
    ],
    [
      /^\/api\/messages()$/,
      async (_, request) => {
        const { searchParams } = new URL(request.url);
        const limit = Number(searchParams.get('limit') ?? Infinity);
        return json(
          (await mails.list({ limit: limit > 0 ? limit : 0, before: searchParams.get('before') ?? '' })).mails,
        );
      },
    ],
    [
      /^\/api\/messages\/([\w-]+)$/,
      async (id) => {
        const found = await mails.find(id);
        if (!found) return undefined;
        const content = await contentOf(id);
        await content?.dispose();
        const attachments = content?.attachments.map(({ path: _, ...about }, index) => ({
          ...about,
          url: `/messages/${id}/attachments/${index}`,
        }));
        const texts = { text: content?.text ?? null, html: content?.html ?? null, attachments: attachments ?? [] };
        return json({ ...found.mail, envelope: found.envelope, headers: await mails.headers(id), ...texts });
      },
    ],
    [
      /^\/api\/messages\/([\w-]+)\/raw$/,
      async (id) => {
        if (!(await mails.find(id))) return undefined;
        const stream = Readable.toWeb(mails.raw(id)) as ReadableStream<Uint8Array>;
        return respond(stream, 'message/rfc822', { 'content-disposition': `attachment; filename="${id}.eml"` });
      },
    ],
  ];

  return async (request: Request): Promise<Response | undefined> => {
    const { pathname, hostname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    for (const [pattern, handle] of routes) {
      const match = pattern.exec(pathname);
      if (!match) continue;
      if (!isLocalName(hostname)) return respond('Misdirected Request', 'text/plain', {}, 421);
      return (await handle(match[1]!, request, match[2] ?? '')) ?? missing(request, pathname);
    }
    return undefined;
  };
}

/** IP addresses and localhost cannot be rebound by somebody's DNS. */
const isLocalName = (hostname: string) =>
  /^(?:[\d.]+|\[[\da-f:.]+\]|localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.localhost)$/i.test(hostname);

const wordsOf = (request: Request) => wordsFor(request.headers.get('accept-language'));

function missing(request: Request, pathname: string): Response {
  if (!pathname.startsWith('/api/')) return html(missingPage(wordsOf(request)), pagePolicy, 404);
  return respond(JSON.stringify({ title: 'Not Found', status: 404 }), 'application/problem+json', {}, 404);
}

const html = (content: string, policy = pagePolicy, status = 200) =>
  respond(content, 'text/html; charset=utf-8', { 'content-security-policy': policy, vary: 'accept-language' }, status);

const json = (value: unknown) => respond(JSON.stringify(value), 'application/json');

function respond(
  body: ConstructorParameters<typeof Response>[0],
  type: string,
  headers: Record<string, string> = {},
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      ...headers,
    },
  });
}
