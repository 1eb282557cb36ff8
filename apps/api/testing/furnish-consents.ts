import {
  createConsentPurpose,
  createTicket,
  listOrganisationsToChoose,
  noteConsent,
  noteWithdrawal,
  sendAnnouncement,
  setAbsence,
  setAlertChoices,
  updateTicket,
  writeAnnouncement,
  type Ports,
} from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** A purpose with its words, a consent that was withdrawn and one in force, each with a note. */
export async function furnishConsents({ as }: TestTenant, canary: string): Promise<void> {
  const inBoth = (text: string) => ({ de: `${canary} ${text}`, en: `${canary} ${text}` });
  const { id: purposeId } = await createConsentPurpose(as.dpo, {
    key: 'newsletter',
    name: inBoth('Rundbrief'),
    text: inBoth('Text'),
    offeredToVisitors: true,
  });
  const noted = { id: as.customer.actor.id!, purposeId, note: `${canary} Anruf` };
  await noteConsent(as.agent, { ...noted, channel: 'phone' });
  await noteWithdrawal(as.agent, { ...noted, channel: 'mail' });
  await noteConsent(as.agent, { ...noted, channel: 'paper' });
}

/** Somebody out of office, and a ticket that went to the replacement. */
export async function furnishAbsence({ clock }: Ports, { as }: TestTenant, canary: string): Promise<void> {
  const today = clock.now().toISOString().slice(0, 10);
  const later = new Date(clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  const [agent, admin] = [as.agent.actor.id!, as.admin.actor.id!];
  const away = { from: today, until: later, replacementId: agent, note: `${canary} Urlaub` };
  const ticket = await createTicket(as.customer, { subject: `${canary} Urlaub`, body: `${canary} Text` });
  await setAbsence(as.admin, { id: admin, ...away });
  await updateTicket(as.agent, { id: ticket.id, ownerId: admin });
}

/** Something at the bell of the agent, who chose what to hear of. */
export async function furnishAlerts({ as }: TestTenant, canary: string): Promise<void> {
  const ticket = await createTicket(as.customer, { subject: `${canary} Glocke`, body: `${canary} Text` });
  await setAlertChoices(as.agent, { items: [{ kind: 'noted', shown: true, byMail: true }] });
  await updateTicket(as.admin, { id: ticket.id, ownerId: as.agent.actor.id! });
}

/** A service announcement that is being sent, one to chosen people, and one to a chosen organisation. */
export async function furnishAnnouncements({ as }: TestTenant, canary: string): Promise<void> {
  const inBoth = (text: string) => ({ de: `${canary} ${text}`, en: `${canary} ${text}` });
  const written = {
    class: 'service' as const,
    subject: inBoth('Wartung'),
    body: inBoth('Am Montag'),
    purposeId: null,
    channelId: null,
  };
  const { id } = await writeAnnouncement(as.dpo, { ...written, audience: { kind: 'everybody' } });
  await sendAnnouncement(as.dpo, { id });
  const [customerIds, organisationIds] = [
    [as.customer.actor.id!],
    [(await listOrganisationsToChoose(as.dpo, undefined)).items[0]!.id],
  ];
  await writeAnnouncement(as.dpo, { ...written, audience: { kind: 'people', customerIds } });
  await writeAnnouncement(as.dpo, { ...written, audience: { kind: 'organisations', organisationIds } });
}
