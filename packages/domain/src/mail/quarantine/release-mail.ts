import type { ReleaseMail } from '@redlich/contract';
import { command, notFound } from '../../kernel/index.ts';
import { findOrCreateCustomer, splitDisplayName, updateCustomer } from '../../people/index.ts';

/**
 * Takes a message out of quarantine: its sender becomes a customer, and it is filed like any other. Who may write in is not
 * asked again for it.
 * @throws DomainError notFound; invalid on an unknown `organisationId`
 */
export const releaseMail = command(
  'quarantine.release',
  async (scope, { id, ...input }: ReleaseMail & { id: string }): Promise<void> => {
    const { tx, tenantId, now } = scope;
    const mail = await tx
      .deleteFrom('quarantinedMails')
      .where('tenantId', '=', tenantId)
      .where('incomingMailId', '=', id)
      .returning(['senderAddress', 'senderName'])
      .executeTakeFirst();
    if (!mail) throw notFound('quarantined mail');
    const email = mail.senderAddress;
    const name = splitDisplayName(mail.senderName, email);
    const { firstName = name.firstName, lastName = name.lastName } = input;
    const { customerId } = await findOrCreateCustomer(scope, { email, firstName, lastName, source: 'mail' });
    const change = {
      ...(input.organisationId && { organisationId: input.organisationId }),
      ...(input.invites && { isInvited: true }),
    };
    if (Object.keys(change).length > 0) await updateCustomer(scope, { id: customerId, ...change });
    await tx
      .updateTable('incomingMails')
      .set({ state: 'received', releasedAt: now })
      .where('tenantId', '=', tenantId)
      .where('incomingMailId', '=', id)
      .execute();
    scope.audit({ objectKind: 'incomingMail', objectId: id, fields: ['state'] });
    scope.enqueue({ name: 'mail.receive', data: { tenantId, incomingMailId: id } });
  },
);
