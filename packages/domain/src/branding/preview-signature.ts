import type { TicketSignature } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { getTicket } from '../tickets/index.ts';
import { languageOfTicket, readIdentity } from './read-identity.ts';
import { senderName } from './sender-name.ts';
import { signatureText } from './signature.ts';

/** What will stand below a reply to a ticket by the one who asks. @throws DomainError notFound */
export const previewSignature = query(
  'signature.preview',
  async (scope, { id }: { id: string }): Promise<TicketSignature> => {
    const { tx, tenantId, actor } = scope;
    const ticket = await getTicket(scope, { id });
    const names = await tx
      .selectFrom('tenants as n')
      .leftJoin('agents as a', (join) => join.onRef('a.tenantId', '=', 'n.tenantId').on('a.agentId', '=', actor.id))
      .select(['n.name as tenantName', 'a.name as agentName'])
      .where('n.tenantId', '=', tenantId)
      .executeTakeFirstOrThrow();
    const [{ senderPattern, signature, queueName }, language] = await Promise.all([
      readIdentity(scope, ticket.queue!.id),
      languageOfTicket(scope, id),
    ]);
    const facts = { agentName: names.agentName ?? '', tenantName: names.tenantName, queueName };
    return {
      language,
      text: signatureText({ ...facts, signature, language, ticketNumber: ticket.number }),
      senderName: senderName({ ...facts, pattern: senderPattern, channelName: names.tenantName }),
    };
  },
);
