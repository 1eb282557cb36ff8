import { randomUUID } from 'node:crypto';
import { connectDatabase } from '@redlich/db';
import { createChannel, createQueue, importAgent, registerTenant, systemActor, type Scope } from '@redlich/domain';
import { inLanes } from '../in-lanes.ts';
import { silentPorts } from '../silent-ports.ts';

export const password = 'a password of the bench';

/** A tenant as the works need it. */
export interface BenchTenant {
  tenantId: string;
  slug: string;
  /** Host header, with which web and api know the tenant */
  host: string;
  supportAddress: string;
  agentId: string;
  email: string;
  queueIds: string[];
  tickets: number;
}

const queueNames = ['Support', 'Technik', 'Verträge', 'Versand', 'Allgemeines'];

/** Makes the tenants by the product's own commands: five queues, a mail address, one agent with a login. */
export async function registerTenants(
  { appUrl, secret }: { appUrl: string; secret: string },
  wanted: readonly { slug: string; tickets: number }[],
): Promise<BenchTenant[]> {
  const db = connectDatabase({ url: appUrl, connectionsMax: 4, applicationName: 'redlich-bench' });
  const ports = silentPorts(db, secret);
  try {
    return await inLanes(4, wanted, (one) =>
      registerOne({ ports, tenantId: randomUUID(), actor: systemActor, requestId: randomUUID() }, one),
    );
  } finally {
    await db.destroy();
  }
}

async function registerOne(scope: Scope, { slug, tickets }: { slug: string; tickets: number }): Promise<BenchTenant> {
  const host = `${slug}.localhost`;
  const supportAddress = `support@${slug}.example`;
  const email = `agent@${slug}.example`;
  await registerTenant(scope, { slug, name: `Firma ${slug}`, host });
  const queueIds: string[] = [];
  for (const name of queueNames) queueIds.push((await createQueue(scope, { name })).id);
  await createChannel(scope, { address: supportAddress, senderName: `Firma ${slug}`, queueId: queueIds[0]! });
  const agent = await importAgent(scope, { name: 'Wiebke Harms', email, roles: ['agent'], password });
  return { tenantId: scope.tenantId, slug, host, supportAddress, agentId: agent.id, email, queueIds, tickets };
}
