import type { Language, NoticeLetter } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { noticeLetterDe } from './letter-de.ts';
import { noticeLetterEn } from './letter-en.ts';
import { readNotice } from './notice-rows.ts';

const composers = { de: noticeLetterDe, en: noticeLetterEn };

/** The letter that tells a recipient, filled in; it says whom it concerns and no more of them than is needed. @throws DomainError notFound */
export const proposeNoticeLetter = query(
  'recipient-notice.list',
  async (scope, { id, language }: { id: string; language: Language }): Promise<NoticeLetter> => {
    const notice = await readNotice(scope, id);
    const { customer, about, occasion, recipient, categories, request } = notice;
    const { subject, body } = composers[language]({
      occasion,
      person: customer ? [...new Set([customer.name, customer.email])].filter((part) => part !== '').join(', ') : about,
      recipient: recipient.name,
      categories,
      number: request?.number ?? null,
      ...(await readSender(scope)),
    });
    return { subject, body: body.join('\n\n') };
  },
);

async function readSender({ tx, tenantId }: QueryScope): Promise<{ sender: string; contact: string }> {
  const [{ name }, rows] = await Promise.all([
    tx.selectFrom('tenants').select('name').where('tenantId', '=', tenantId).executeTakeFirstOrThrow(),
    tx
      .selectFrom('noticeRecords')
      .select(['kind', 'record'])
      .where('tenantId', '=', tenantId)
      .where('kind', 'in', ['controller', 'dpo'])
      .execute(),
  ]);
  const of = (kind: string) =>
    rows.find((row) => row.kind === kind)?.record as { name?: string; email?: string } | undefined;
  return { sender: of('controller')?.name ?? name, contact: of('dpo')?.email ?? of('controller')?.email ?? '' };
}
