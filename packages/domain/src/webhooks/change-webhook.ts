import { randomUUID } from 'node:crypto';
import type { Webhook, WebhookEvent, WebhookWithSecret } from '@redlich/contract';
import { requireDeclared } from '../connections/index.ts';
import { requireActivity } from '../features/index.ts';
import { command, DomainError, notFound, type CommandScope } from '../kernel/index.ts';
import { sealSecret, type SecretName } from '../secrets/index.ts';
import { newSigningSecret } from './signature.ts';
import { readWebhook } from './webhook-rows.ts';

const overlapMs = 24 * 3_600_000;
const webhooksMax = 20;

export const secretName = (webhookId: string): SecretName => ({ purpose: 'webhook', id: webhookId });

interface NewWebhook {
  name: string;
  url: string;
  events: readonly WebhookEvent[];
}

/** @returns the webhook with its signing secret, which no later answer holds @throws DomainError conflict with 20 webhooks; invalid on `url`, or on `name` without a purpose for them */
export const createWebhook = command('webhook.create', async (scope, input: NewWebhook): Promise<WebhookWithSecret> => {
  const { tx, tenantId, now } = scope;
  await requireActivity(scope, 'webhooks', 'name');
  const { webhooks } = await tx
    .selectFrom('webhooks')
    .select((eb) => eb.fn.countAll<number>().as('webhooks'))
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  if (webhooks >= webhooksMax)
    throw new DomainError('conflict', { fields: [{ field: 'name', problem: 'tooManyWebhooks' }] });
  await requireDeclared(scope, 'url', input.url);
  const webhookId = randomUUID();
  const secret = newSigningSecret();
  await tx
    .insertInto('webhooks')
    .values({
      tenantId,
      webhookId,
      name: input.name,
      url: input.url,
      events: [...new Set(input.events)],
      state: 'active',
      sealedSecret: await sealSecret(scope, secretName(webhookId), secret),
      createdAt: now,
    })
    .execute();
  scope.audit({ objectKind: 'webhook', objectId: webhookId, fields: ['name', 'url', 'events'] });
  return { ...(await readWebhook(scope, webhookId)), secret };
});

interface WebhookChange {
  id: string;
  name?: string | undefined;
  url?: string | undefined;
  events?: readonly WebhookEvent[] | undefined;
  state?: 'active' | 'paused' | undefined;
}

/** What is sent to has to be declared: a new address, and the old one where sending begins again. */
async function requireDeclaredTarget(
  scope: CommandScope,
  id: string,
  change: Omit<WebhookChange, 'id'>,
): Promise<void> {
  if (change.url !== undefined) await requireDeclared(scope, 'url', change.url);
  else if (change.state === 'active') await requireDeclared(scope, 'state', (await readWebhook(scope, id)).url);
}

/** Changes, pauses or resumes; who resumes starts with a clean record. @throws DomainError notFound; invalid on `url`, on `state` without a purpose for it */
export const updateWebhook = command(
  'webhook.update',
  async (scope, { id, ...change }: WebhookChange): Promise<Webhook> => {
    const fields = Object.entries(change).filter(([, value]) => value !== undefined);
    if (change.state === 'active') await requireActivity(scope, 'webhooks', 'state');
    await requireDeclaredTarget(scope, id, change);
    const { numUpdatedRows } = await scope.tx
      .updateTable('webhooks')
      .set({ ...Object.fromEntries(fields), ...(change.state === 'active' && { failingSince: null }), webhookId: id })
      .where('tenantId', '=', scope.tenantId)
      .where('webhookId', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw notFound('webhook');
    if (change.state === 'active') await enqueueWaiting(scope, id);
    scope.audit({ objectKind: 'webhook', objectId: id, fields: fields.map(([name]) => name) });
    return readWebhook(scope, id);
  },
);

/** What was owed when it was paused goes out now; of very much only the oldest thousand. */
async function enqueueWaiting({ tx, tenantId, enqueue }: CommandScope, webhookId: string): Promise<void> {
  const waiting = await tx
    .selectFrom('webhookDeliveries')
    .select('webhookDeliveryId')
    .where('tenantId', '=', tenantId)
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'queued')
    .orderBy('createdAt')
    .limit(1000)
    .execute();
  for (const { webhookDeliveryId } of waiting)
    enqueue({ name: 'webhook.deliver', data: { tenantId, webhookDeliveryId } });
}

/** A new secret; the one before signs along for 24 hours. @throws DomainError notFound */
export const rotateWebhookSecret = command(
  'webhook.rotate-secret',
  async (scope, { id }: { id: string }): Promise<WebhookWithSecret> => {
    const { tx, tenantId, now } = scope;
    const current = await tx
      .selectFrom('webhooks')
      .select('sealedSecret')
      .where('tenantId', '=', tenantId)
      .where('webhookId', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound('webhook');
    const secret = newSigningSecret();
    await tx
      .updateTable('webhooks')
      .set({
        sealedSecret: await sealSecret(scope, secretName(id), secret),
        sealedPrevious: current.sealedSecret,
        previousUntil: new Date(now.getTime() + overlapMs),
      })
      .where('tenantId', '=', tenantId)
      .where('webhookId', '=', id)
      .execute();
    scope.audit({ objectKind: 'webhook', objectId: id, fields: ['secret'] });
    return { ...(await readWebhook(scope, id)), secret };
  },
);

/** Removes a webhook; its delivery log goes with it, what waits is not sent. @throws DomainError notFound */
export const deleteWebhook = command('webhook.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const { numDeletedRows } = await scope.tx
    .deleteFrom('webhooks')
    .where('tenantId', '=', scope.tenantId)
    .where('webhookId', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound('webhook');
  scope.audit({ objectKind: 'webhook', objectId: id });
});
