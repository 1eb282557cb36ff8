import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import { logDelivery } from '../disclosures/index.ts';
import { isEventStopped, query, type QueryScope, type Scope } from '../kernel/index.ts';
import { openSecret } from '../secrets/index.ts';
import { secretName } from './change-webhook.ts';
import { disableWebhook } from './disable-webhook.ts';
import { signatureOf } from './signature.ts';

/** What came of one attempt: an answer, or the reason why there was none. */
export type PostOutcome = { status: number; ms: number } | { reason: string; final: boolean; ms: number };

export interface WebhookPoster {
  /** Never throws: what goes wrong on the way is an outcome. `final`: trying again cannot help. */
  post(
    request: { tenantId: string; url: string; headers: Record<string, string>; body: string },
    signal?: AbortSignal,
  ): Promise<PostOutcome>;
}

const patienceMs = 3 * 86_400_000;

const findDelivery = query('webhook.deliver', async (scope: QueryScope, { id }: { id: string }) => {
  const { tx, tenantId, now } = scope;
  const row = await tx
    .selectFrom('webhookDeliveries as d')
    .innerJoin('webhooks as w', (join) =>
      join.onRef('w.tenantId', '=', 'd.tenantId').onRef('w.webhookId', '=', 'd.webhookId'),
    )
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenantId', '=', 'd.tenantId').onRef('t.ticketId', '=', 'd.ticketId'),
    )
    .select(['d.webhookId', 'd.event', 'd.ticketId', 'd.articleId', 'd.customerId', 'd.createdAt', 'd.attempts'])
    .select(['w.url', 'w.sealedSecret', 'w.sealedPrevious', 'w.previousUntil', 'w.failingSince'])
    .select('t.state as ticketState')
    .select(
      isEventStopped(tenantId, { customerId: sql.ref('d.customer_id'), event: sql.ref('d.event') }).as('isStopped'),
    )
    .where('d.tenantId', '=', tenantId)
    .where('d.webhookDeliveryId', '=', id)
    .where('d.state', '=', 'queued')
    // A paused webhook keeps what was owed before; a test is sent nevertheless.
    .where((eb) => eb.or([eb('w.state', '=', 'active'), eb('d.event', '=', 'ping')]))
    .executeTakeFirst();
  if (!row) return undefined;
  const sealed = [row.sealedSecret, ...(row.previousUntil && row.previousUntil > now ? [row.sealedPrevious!] : [])];
  const secrets: string[] = [];
  for (const one of sealed) secrets.push(await openSecret(scope, secretName(row.webhookId), one));
  return { ...row, secrets };
});

/**
 * Tells a webhook of an event; the job `webhook.deliver`. Any 2xx is a delivery. Otherwise throws, so that it is tried
 * again, for three days; a webhook without one delivery in three days is disabled and its administrators hear of it.
 */
export async function deliverWebhook(
  scope: Scope,
  poster: WebhookPoster,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  const due = await findDelivery(scope, { id });
  if (!due) return;
  const now = scope.ports.clock.now();
  if (due.isStopped) return stopDelivery(scope, id);
  const body = JSON.stringify({
    id,
    event: due.event,
    occurredAt: due.createdAt.toISOString(),
    ticketId: due.ticketId,
    ticketState: due.ticketState,
    articleId: due.articleId,
    customerId: due.customerId,
  });
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Redlich-Webhook/1',
    'redlich-delivery': id,
    'redlich-event': due.event,
    'redlich-signature': signatureOf({ secrets: due.secrets, at: now, body }),
  };
  const outcome = await poster.post({ tenantId: scope.tenantId, url: due.url, headers, body }, signal);
  const delivered = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
  const final = ('reason' in outcome && outcome.final) || now.getTime() - due.createdAt.getTime() >= patienceMs;
  await recordAttempt(scope, {
    id,
    webhookId: due.webhookId,
    told: { url: due.url, event: due.event, customerId: due.customerId, owedAt: due.createdAt },
    state: delivered ? 'delivered' : final || due.event === 'ping' ? 'failed' : 'queued',
    outcome,
  });
  if (delivered) return;
  if (due.failingSince && now.getTime() - due.failingSince.getTime() >= patienceMs)
    await disableWebhook(scope, { id: due.webhookId });
  else if (!final && due.event !== 'ping') throw new Error('not delivered');
}

interface Attempt {
  id: string;
  webhookId: string;
  told: Parameters<typeof logDelivery>[1];
  state: 'queued' | 'delivered' | 'failed';
  outcome: PostOutcome;
}

/** The delivery log is its own record: an attempt is no change that belongs into the audit log. */
async function recordAttempt(scope: Scope, { id, webhookId, told, state, outcome }: Attempt): Promise<void> {
  const { ports, tenantId } = scope;
  const now = ports.clock.now();
  await withTenant(ports.db, tenantId, async (tx) => {
    await tx
      .updateTable('webhookDeliveries')
      .set((eb) => ({
        state,
        attempts: eb('attempts', '+', 1),
        status: 'status' in outcome ? outcome.status : null,
        reason: 'reason' in outcome ? outcome.reason : null,
        ms: outcome.ms,
        changedAt: now,
      }))
      .where('tenantId', '=', tenantId)
      .where('webhookDeliveryId', '=', id)
      .execute();
    const webhook = tx.updateTable('webhooks').where('tenantId', '=', tenantId).where('webhookId', '=', webhookId);
    if (state === 'delivered')
      await webhook.set({ failingSince: null }).where('failingSince', 'is not', null).execute();
    else await webhook.set({ failingSince: now }).where('failingSince', 'is', null).execute();
    if (state === 'delivered') await logDelivery({ ...scope, tx, now }, told);
  });
}

/** The person it is about objected since it was owed (GDPR Art. 21). */
async function stopDelivery({ ports, tenantId }: Scope, id: string): Promise<void> {
  await withTenant(ports.db, tenantId, (tx) =>
    tx
      .updateTable('webhookDeliveries')
      .set({ state: 'failed', reason: 'objected', status: null, changedAt: ports.clock.now() })
      .where('tenantId', '=', tenantId)
      .where('webhookDeliveryId', '=', id)
      .where('state', '=', 'queued')
      .execute(),
  );
}

/** After the last try. */
export async function giveUpWebhook(scope: Scope, id: string): Promise<void> {
  await withTenant(scope.ports.db, scope.tenantId, (tx) =>
    tx
      .updateTable('webhookDeliveries')
      .set({ state: 'failed', changedAt: scope.ports.clock.now() })
      .where('tenantId', '=', scope.tenantId)
      .where('webhookDeliveryId', '=', id)
      .where('state', '=', 'queued')
      .execute(),
  );
}
