import { randomUUID } from 'node:crypto';
import { withTenant } from '@redlich/db';
import { createCustomer, placeHold, restrictCustomer, type Ports } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/**
 * A hold and a restriction on somebody without tickets, a line of the deletion ledger, and a duty to keep, whose command
 * asks for a controller first.
 */
export async function furnishLocks({ clock, db }: Ports, { tenantId, as }: TestTenant, canary: string): Promise<void> {
  const email = `gesperrt@${canary.toLowerCase()}.example`;
  const { id } = await createCustomer(as.admin, { firstName: canary, lastName: 'Gesperrt', email });
  const reviewOn = new Date(clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  await placeHold(as.dpo, { kind: 'customer', reference: id, reason: `${canary} Streit`, reviewOn });
  await restrictCustomer(as.dpo, { email, ground: 'accuracy' });
  const duty = { dutyId: randomUUID(), kind: 'commercialLetter', tag: canary.toLowerCase(), createdAt: clock.now() };
  const line = { sequence: 1, entryId: randomUUID(), actId: randomUUID(), rule: null, stores: ['database'] };
  const counted = { objects: 1, objectIds: [randomUUID()], recordedAt: clock.now() };
  const hashes = { previousHash: '0'.repeat(64), hash: 'a'.repeat(64) };
  await withTenant(db, tenantId, async (tx) => {
    await tx
      .insertInto('keepingDuties')
      .values({ tenantId, ...duty })
      .execute();
    await tx
      .insertInto('ledgerEntries')
      .values({ tenantId, category: 'rawMails', ground: 'period', ...line, ...counted, ...hashes })
      .execute();
  });
}
