import { randomUUID } from 'node:crypto';
import type { Recipient, RecipientInput } from '@redlich/contract';
import { command, fieldError, notFound } from '../../kernel/index.ts';
import { isInEea } from '../../law/index.ts';
import { toRecipient } from './registers.ts';

const toColumns = (input: RecipientInput) => {
  // GDPR Art. 13(1)(f): a transfer outside the EEA needs what allows it; inside there is none.
  if (!isInEea(input.country) && !input.transferMechanism) throw fieldError('transferMechanism', 'mechanismMissing');
  return {
    name: input.name,
    role: input.role,
    purposeDe: input.purpose.de,
    purposeEn: input.purpose.en,
    country: input.country,
    transferMechanism: isInEea(input.country) ? null : input.transferMechanism,
    hosts: [...new Set(input.hosts ?? [])].sort(),
  };
};

const fields = ['name', 'role', 'purpose', 'country', 'transferMechanism', 'hosts'];

/** @throws DomainError invalid on `transferMechanism` */
export const createRecipient = command('recipient.create', async (scope, input: RecipientInput): Promise<Recipient> => {
  const row = { recipientId: randomUUID(), ...toColumns(input) };
  await scope.tx
    .insertInto('recipients')
    .values({ tenantId: scope.tenantId, ...row, changedAt: scope.now })
    .execute();
  scope.audit({ objectKind: 'recipient', objectId: row.recipientId, fields });
  return toRecipient(row);
});

/** @throws DomainError notFound, invalid on `transferMechanism` */
export const updateRecipient = command(
  'recipient.update',
  async (scope, { id, ...input }: RecipientInput & { id: string }): Promise<Recipient> => {
    const row = await scope.tx
      .updateTable('recipients')
      .set({ ...toColumns(input), changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('recipientId', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw notFound('recipient');
    scope.audit({ objectKind: 'recipient', objectId: id, fields });
    return toRecipient(row);
  },
);

/** @throws DomainError notFound */
export const deleteRecipient = command('recipient.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const row = await scope.tx
    .deleteFrom('recipients')
    .where('tenantId', '=', scope.tenantId)
    .where('recipientId', '=', id)
    .returning('recipientId')
    .executeTakeFirst();
  if (!row) throw notFound('recipient');
  scope.audit({ objectKind: 'recipient', objectId: id });
});
