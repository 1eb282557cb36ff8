import { withTenant } from '@redlich/db';
import {
  calendarDay,
  agentActor,
  createActivity,
  createMeasure,
  createOwnSentence,
  createRecipient,
  decideNoticeReview,
  publishNotice,
  requestNoticeReview,
  setAuthority,
  setAutomatedDecisions,
  setController,
  setDpo,
  setHosting,
  setIdentityPolicy,
  setMandatoryFields,
  setProvision,
  setOwnHosts,
  setNoticeSections,
  setReviewRule,
  setRetentionRule,
  systemActor,
  type Actor,
  type Scope,
} from '@redlich/domain';
import type { ActivityInput } from '@redlich/contract';
import type { Past } from './past.ts';
import type { DemoPrivacy, DemoTenant } from './story/tenant.ts';

const dayMs = 86_400_000;
const dayAgo = (now: Date, days: number) => calendarDay(new Date(now.getTime() - days * dayMs));

/** What the tenant's data protection officer has stated and ruled. */
export async function fillPrivacy(past: Past, privacy: DemoPrivacy, dpo: Actor, now: Date): Promise<void> {
  const at = new Date(now.getTime() - privacy.statedDaysAgo * dayMs);
  await setController(past.at(at, dpo, 'privacy.set-controller'), privacy.controller);
  await setDpo(past.at(at, dpo, 'privacy.set-dpo'), privacy.dpo);
  await setAuthority(past.at(at, dpo, 'privacy.set-authority'), privacy.authority);
  await fillPractice(past, privacy, dpo, at);
  for (const { dpfCheckedDaysAgo, contract: _, ...recipient } of privacy.recipients)
    // Whoever was looked up in the list later was entered anew then.
    await createRecipient(past.at(dpfCheckedDaysAgo === undefined ? at : now, dpo, 'recipient.create'), {
      ...recipient,
      ...(dpfCheckedDaysAgo !== undefined && { dpfCheckedOn: dayAgo(now, dpfCheckedDaysAgo) }),
    });
  // The display in the office is the tenant's own: what its webhook tells nobody else hears.
  await setOwnHosts(past.at(at, dpo, 'connection.set-own-hosts'), { hosts: ['anzeige.example'] });
  for (const category of [
    'closedTickets',
    'rawMails',
    'deliveryLog',
    'auditLog',
    'readAccessLog',
    'accessLog',
    'consentProof',
    'announcements',
    'dataRequests',
  ] as const) {
    await setRetentionRule(past.at(at, dpo, 'retention.set-rule'), { category, ...privacy.retention[category] });
  }
  for (const rule of privacy.classes ?? [])
    await setRetentionRule(past.at(at, dpo, 'retention.set-rule'), { category: 'closedTickets', ...rule });
  if (privacy.shape) {
    const { order, hidden, sentences } = privacy.shape;
    await setNoticeSections(past.at(at, dpo, 'notice.set-sections'), { order: [...order], hidden: [...hidden] });
    for (const sentence of sentences) await createOwnSentence(past.at(at, dpo, 'notice.create-sentence'), sentence);
  }
}

const none = { de: '', en: '' };

/** How the tenant runs the desk: where, how it asks who somebody is, what it demands, how it protects. */
async function fillPractice(past: Past, { practice }: DemoPrivacy, dpo: Actor, at: Date): Promise<void> {
  const { hosting, identity, consequences, measures } = practice;
  await setHosting(past.at(at, dpo, 'privacy.set-hosting'), hosting);
  await setIdentityPolicy(past.at(at, dpo, 'privacy.set-identity-policy'), identity);
  await setMandatoryFields(past.at(at, dpo, 'privacy.set-mandatory-fields'), { consequences });
  await setProvision(past.at(at, dpo, 'privacy.set-provision'), { duty: 'none', explanation: none });
  const no = { used: false, logic: none, significance: none, consequences: none };
  await setAutomatedDecisions(past.at(at, dpo, 'privacy.set-automated-decisions'), no);
  for (const measure of measures) await createMeasure(past.at(at, dpo, 'measure.create'), measure);
}

/** The purposes, before anything is switched on that belongs to one. */
/** What every one of them has to do, and says in the same words. */
const answeringRequests: ActivityInput = {
  purpose: {
    de: 'Anfragen von Personen zu ihren Rechten beantworten',
    en: 'Answering requests of people about their rights',
  },
  bases: [
    {
      basis: 'legalObligation',
      covers: none,
      interest: none,
      duty: null,
      statute: { de: 'Art. 12 und 15 bis 22 DSGVO', en: 'Art. 12 and 15 to 22 GDPR' },
    },
  ],
  dataCategories: ['customers', 'dataRequests'],
  people: ['contacts', 'accountHolders', 'mentioned'],
  features: [],
};

export async function fillPurposes(past: Past, { activities }: DemoPrivacy, at: Date): Promise<void> {
  for (const activity of [...activities, answeringRequests])
    await createActivity(past.at(at, systemActor, 'activity.create'), activity);
}

/** Once everything is set that the notice speaks of: it is published as of the day on which the records were stated. */
export async function publishPrivacy(scope: Scope, privacy: DemoPrivacy, now: Date): Promise<void> {
  const at = new Date(now.getTime() - privacy.statedDaysAgo * dayMs);
  await publishNotice({ ...scope, ports: { ...scope.ports, clock: { now: () => at } } }, undefined);
}

const validInDays = 21;

/** Two people are needed here: one has handed the next version in, the other approved it, and it waits for its day. */
export async function prepareNext(scope: Scope, { agents, privacy }: DemoTenant, now: Date): Promise<void> {
  const { next } = privacy;
  if (!next) return;
  const as = async (role: 'admin' | 'dpo', daysAgo: number): Promise<Scope> => {
    const { agentId } = await withTenant(scope.ports.db, scope.tenantId, (tx) =>
      tx
        .selectFrom('agents')
        .select('agentId')
        .where('tenantId', '=', scope.tenantId)
        .where('email', '=', agents[role]!.email)
        .executeTakeFirstOrThrow(),
    );
    const at = new Date(now.getTime() - daysAgo * dayMs);
    const actor = agentActor({ id: agentId, loginId: null, roles: [role] });
    return { ...scope, actor, ports: { ...scope.ports, clock: { now: () => at } } };
  };
  await setReviewRule(await as('admin', 5), { needsReview: true });
  await createOwnSentence(await as('dpo', 4), next);
  const validOn = new Date(now.getTime() + validInDays * dayMs).toISOString().slice(0, 10);
  const { id } = await requestNoticeReview(await as('dpo', 3), { validOn });
  await decideNoticeReview(await as('admin', 2), { id, approves: true, comment: '' });
}
