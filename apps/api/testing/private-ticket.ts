import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createArticle, createTicket, createUpload, type Scope } from '@redlich/domain';
import type { TestApi } from './api.ts';
import type { Cast } from './cast.ts';

export interface PrivateTicket {
  ticketId: string;
  /** Of the ticket, its public article and that one's file. */
  shared: string[];
  /** Of the note of the team and its file. */
  internal: string[];
  /** Of files that were uploaded and not yet used. */
  uploads: { customer: string; agent: string };
}

/** A ticket of the customer in the tenant's own queue, every text of it secret, with a note only the team may see. */
export async function writePrivately(api: TestApi, { tenant }: Cast, secret: string): Promise<PrivateTicket> {
  const { customer, agent } = tenant.as;
  const upload = async (scope: Scope) => {
    const content = `${secret} ${randomUUID()}`;
    const path = join(api.filesDir, randomUUID());
    await writeFile(path, content);
    const file = { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    return (await createUpload(scope, { file, fileName: `${secret}.txt`, contentType: 'text/plain' })).id;
  };
  const made = await createTicket(customer, {
    subject: `${secret} Kündigung`,
    body: `${secret} Text`,
    attachments: [await upload(customer)],
  });
  api.ports.clock.advance(1_000);
  const note = { visibility: 'internal' as const, body: `${secret} Notiz`, attachments: [await upload(agent)] };
  const { article: internal } = await createArticle(agent, { id: made.id, ...note });
  const articles = [...made.articles, internal];
  const idsOf = (visibility: string) =>
    articles.flatMap((article) =>
      article.visibility === visibility ? [article.id, ...article.attachments.map(({ id }) => id)] : [],
    );
  return {
    ticketId: made.id,
    shared: [made.id, ...idsOf('public')],
    internal: idsOf('internal'),
    uploads: { customer: await upload(customer), agent: await upload(agent) },
  };
}
