import { createHash, randomUUID } from 'node:crypto';
import { systemActor } from '@redlich/domain';
import { channelOf, type Desk, type Thread } from './desk.ts';
import type { Past } from './past.ts';
import type { PlannedMessage, PlannedTicket } from './plan.ts';
import type { DemoFile } from './story/file.ts';
import type { DemoTenant } from './story/tenant.ts';

const dayMs = 86_400_000;
/** A few days more than the tenants' rules allow, so that the next nightly run has something to do. */
const keptDays = 33;

/** The mails as they came in, unless they would have been deleted since; plain ones without files only. */
export function planRawMails(
  tenant: DemoTenant,
  tickets: readonly PlannedTicket[],
  now: Date,
): Map<PlannedMessage, DemoFile> {
  const raw = new Map<PlannedMessage, DemoFile>();
  for (const ticket of tickets) {
    const [first] = ticket.steps;
    if (first?.kind !== 'mail' || first.html || first.files.length > 0) continue;
    if (first.at.getTime() > now.getTime() - keptDays * dayMs) raw.set(first, rawMail(tenant, ticket, first));
  }
  return raw;
}

function rawMail(tenant: DemoTenant, ticket: PlannedTicket, { at, text, messageId }: PlannedMessage): DemoFile {
  const { firstName, lastName, email } = tenant.customers[ticket.by]!;
  const name = `${firstName} ${lastName}`.trim();
  const { address } = channelOf(tenant, ticket);
  return rawLetter({ name, email, to: address, subject: ticket.subject, at, text, messageId });
}

interface Letter {
  name: string;
  email: string;
  to: string;
  subject: string;
  at: Date;
  text: string;
  messageId: string;
}

/** An RFC 5322 message with its text in base64. */
export function rawLetter({ name, email, to, subject, at, text, messageId }: Letter): DemoFile {
  const lines = [
    `From: ${words(name)} <${email}>`,
    `To: <${to}>`,
    `Subject: ${words(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${text}\n`).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
  ];
  return { kind: 'text', name: 'mail.eml', contentType: 'text/plain', text: lines.join('\r\n') };
}

/** RFC 2047: encoded words of at most 75 characters. */
function words(text: string): string {
  if (/^[\w ]*$/.test(text)) return text;
  const parts = text.match(/.{1,18}/gu) ?? [];
  return parts.map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

/** Records the arrival of a mail whose raw bytes are still kept. */
export async function fillRawMail(
  past: Past,
  desk: Desk,
  thread: Thread,
  articleId: string,
  step: PlannedMessage,
): Promise<void> {
  const file = desk.rawMails.get(step);
  if (!file) return;
  const { tx, tenantId, audit } = past.at(step.at, systemActor, 'mail.accept');
  const incomingMailId = randomUUID();
  await tx
    .insertInto('incomingMails')
    .values({
      tenantId,
      incomingMailId,
      channelId: desk.channelIds.get(thread.channel.address)!,
      blobId: desk.files.get(file)!.blobId,
      envelopeFrom: desk.tenant.customers[thread.ticket.by]!.email,
      state: 'done',
      messageId: step.messageId,
      contentDigest: createHash('sha256').update(step.messageId).digest('hex'),
      ticketId: thread.ticketId,
      articleId,
      receivedAt: step.at,
    })
    .execute();
  audit({ objectKind: 'incomingMail', objectId: incomingMailId });
}
