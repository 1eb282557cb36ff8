import { randomUUID } from 'node:crypto';
import { withTenant } from '@redlich/db';
import { createCustomer, placeHold, restrictCustomer, type Ports } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** A hold and a restriction on somebody without tickets, and a duty to keep, whose command asks for a controller first. */
export async function furnishLocks({ clock, db }: Ports, { tenantId, as }: TestTenant, canary: string): Promise<void> {
  const email = `gesperrt@${canary.toLowerCase()}.example`;
  const { id } = await createCustomer(as.admin, { firstName: canary, lastName: 'Gesperrt', email });
  const reviewOn = new Date(clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
  await placeHold(as.dpo, { kind: 'customer', reference: id, reason: `${canary} Streit`, reviewOn });
  await restrictCustomer(as.dpo, { email, ground: 'accuracy' });
  const duty = { dutyId: randomUUID(), kind: 'commercialLetter', tag: canary.toLowerCase(), createdAt: clock.now() };
  await withTenant(db, tenantId, (tx) =>
    tx
      .insertInto('keepingDuties')
      .values({ tenantId, ...duty })
      .execute(),
  );
}
