import {
  createActivity,
  createRecipient,
  publishNotice,
  setAuthority,
  setController,
  setDpo,
  setRetentionRule,
  type Actor,
  type Scope,
} from '@redlich/domain';
import type { Past } from './past.ts';
import type { DemoPrivacy } from './story/tenant.ts';

const dayMs = 86_400_000;

/** What the tenant's data protection officer has stated and ruled. */
export async function fillPrivacy(past: Past, privacy: DemoPrivacy, dpo: Actor, now: Date): Promise<void> {
  const at = new Date(now.getTime() - privacy.statedDaysAgo * dayMs);
  await setController(past.at(at, dpo, 'privacy.set-controller'), privacy.controller);
  await setDpo(past.at(at, dpo, 'privacy.set-dpo'), privacy.dpo);
  await setAuthority(past.at(at, dpo, 'privacy.set-authority'), privacy.authority);
  for (const activity of privacy.activities) await createActivity(past.at(at, dpo, 'activity.create'), activity);
  for (const recipient of privacy.recipients) await createRecipient(past.at(at, dpo, 'recipient.create'), recipient);
  for (const category of [
    'closedTickets',
    'rawMails',
    'deliveryLog',
    'auditLog',
    'readAccessLog',
    'accessLog',
    'consentProof',
  ] as const) {
    await setRetentionRule(past.at(at, dpo, 'retention.set-rule'), { category, ...privacy.retention[category] });
  }
}

/** Once everything is set that the notice speaks of: it is published as of the day on which the records were stated. */
export async function publishPrivacy(scope: Scope, privacy: DemoPrivacy, now: Date): Promise<void> {
  const at = new Date(now.getTime() - privacy.statedDaysAgo * dayMs);
  await publishNotice({ ...scope, ports: { ...scope.ports, clock: { now: () => at } } }, undefined);
}
