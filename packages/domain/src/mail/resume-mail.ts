import { resumeAnnouncements } from '../announcements/index.ts';
import type { CommandScope } from '../kernel/index.ts';

/** Puts everything that waited while the tenant's mail was held back to work: messages that came in, replies and announcements to go out. */
export async function resumeMail(scope: CommandScope): Promise<void> {
  const { tx, tenantId, enqueue } = scope;
  const incoming = await tx
    .selectFrom('incomingMails')
    .select('incomingMailId')
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'received')
    .orderBy('receivedAt')
    .execute();
  for (const { incomingMailId } of incoming) enqueue({ name: 'mail.receive', data: { tenantId, incomingMailId } });
  const outgoing = await tx
    .selectFrom('articleDeliveries')
    .select('articleId')
    .where('tenantId', '=', tenantId)
    .where('state', '=', 'queued')
    .execute();
  for (const { articleId } of outgoing) enqueue({ name: 'mail.deliver-article', data: { tenantId, articleId } });
  await resumeAnnouncements(scope);
}
