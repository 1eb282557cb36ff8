import type { CommandScope } from '../kernel/index.ts';
import { authorOf, insertArticle } from './new-article.ts';

/**
 * Adds what the person of a ticket says about it as a note of the team, whatever queue it lies in.
 * @returns whether it could: a locked ticket is not met, an anonymised one never changes
 */
export async function addStatement(scope: CommandScope, ticketId: string, bodyText: string): Promise<boolean> {
  const { tx, tenantId, actor } = scope;
  const ticket = await tx
    .selectFrom('tickets')
    .select(['ticketId', 'subject', 'state', 'turn', 'closedAt', 'customerId', 'organisationId', 'queueId', 'ownerId'])
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId)
    .forUpdate()
    .executeTakeFirst();
  if (!ticket || ticket.customerId === null) return false;
  const { subject, customerId } = ticket;
  const author = authorOf(actor);
  const note = { kind: 'note', visibility: 'internal', author, subject, bodyText, attachments: [] } as const;
  await insertArticle(scope, { ...ticket, customerId }, note, { kind: 'noteWritten' });
  return true;
}
