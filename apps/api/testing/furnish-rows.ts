import { randomUUID } from 'node:crypto';
import { withTenant } from '@redlich/db';
import {
  createArticle,
  createOwnPackage,
  createPackage,
  listTickets,
  setSetupPlace,
  type Ports,
} from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** What only whole walks leave behind: a sign-up, a night's disposal, an operator inside. */
export async function furnishRows(
  ports: Ports,
  { tenantId, as, ...tenant }: TestTenant,
  canary: string,
): Promise<void> {
  await setSetupPlace(as.admin, { step: 'company' });
  await createOwnPackage(as.customer, { kind: 'access' });
  await createPackage(as.dpo, { kind: 'access', email: tenant.email.customer, reason: `${canary} Antrag` });
  const { items } = await listTickets(as.agent, { limit: 1 });
  await createArticle(as.agent, { id: items[0]!.id, visibility: 'public', body: `${canary} Antwort` });
  const now = ports.clock.now();
  await withTenant(ports.db, tenantId, async (tx) => {
    const address = { street: 'Holstenstraße 98', postalCode: '24103', city: 'Kiel', country: 'DE' };
    const email = 'aufsicht@behoerde.example';
    const record = JSON.stringify({ name: `${canary} Aufsicht`, address, email, website: 'https://behoerde.example/' });
    await tx
      .insertInto('noticeRecords')
      .values({ tenantId, kind: 'authority', record, changedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx
      .insertInto('contractAcceptances')
      .values({
        tenantId,
        contractAcceptanceId: randomUUID(),
        version: '1',
        language: 'de',
        sha256: '0'.repeat(64),
        company: `${canary} GmbH`,
        acceptedBy: `${canary} Kern`,
        acceptedAt: now,
        document: JSON.stringify({ title: `${canary} Vertrag` }),
      })
      .execute();
    const ids = { disposalId: randomUUID(), runId: randomUUID(), ruleId: randomUUID(), objectIds: [randomUUID()] };
    const counts = { period: 'P700D', articles: 0, files: 0 };
    await tx
      .insertInto('disposals')
      .values({ tenantId, ...ids, category: 'closedTickets', ...counts, cutoffAt: now, disposedAt: now })
      .execute();
    const { supportAccessId } = await tx
      .selectFrom('supportAccesses')
      .select('supportAccessId')
      .where('tenantId', '=', tenantId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('supportSessions')
      .values({ tenantId, sessionHash: canary, supportAccessId, createdAt: now })
      .execute();
  });
}
