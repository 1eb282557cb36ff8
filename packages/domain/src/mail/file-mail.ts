import { randomUUID } from 'node:crypto';
import { allDone, command, type CommandScope } from '../kernel/index.ts';
import type { NewAttachment } from '../files/index.ts';
import { findOrCreateCustomer } from '../people/index.ts';
import { confirmReceipt, guessLanguage } from '../portal/index.ts';
import { insertArticle, insertTicket, lockTicket, type TicketEvent } from '../tickets/index.ts';
import { endLinksIn, withoutTokens } from '../tokens/index.ts';
import { classify } from './classify.ts';
import { findCandidates } from './find-candidates.ts';
import { finishMail, isFiled, keyOf, lockWaiting, mayBeAnswered, type WaitingMail } from './filing.ts';
import { subjectOf, type Sender } from './incoming-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

export interface MailToFile {
  incomingMailId: string;
  sender: Sender;
  subject: string;
  attachments: readonly NewAttachment[];
  parsed?: ParsedMail;
  bodyText?: string;
  bodyHtml?: string | null;
  remoteImages?: number;
  /** Why the message could not be read. */
  unparsed?: string;
}

/** The one transaction of an incoming mail: once per channel, thread, customer, ticket, article. */
export const fileMail = command(
  'mail.receive',
  async (scope, mail: MailToFile): Promise<void> => {
    const waiting = await lockWaiting(scope, mail.incomingMailId);
    if (!waiting) {
      scope.audit({ objectKind: 'incomingMail', objectId: mail.incomingMailId, fields: [] });
      return;
    }
    const senderKey = mail.sender.email.toLowerCase();
    const key = keyOf(mail.parsed);
    if (await isFiled(scope, waiting.channelId, key)) {
      await finishMail(scope, mail.incomingMailId, { ...key, senderKey, state: 'duplicate' });
      return;
    }
    const customer = await findOrCreateCustomer(scope, { ...mail.sender, source: 'mail' });
    await endLinksIn(scope, `${mail.bodyText ?? ''} ${mail.bodyHtml ?? ''}`);
    const { ticket, event, subject, isNew } = await chooseTicket(scope, mail, waiting, customer);
    const articleId = randomUUID();
    const written = insertArticle(
      scope,
      ticket,
      {
        articleId,
        kind: 'email',
        visibility: 'public',
        author: { kind: 'customer', customerId: customer.customerId },
        subject,
        bodyText: withoutTokens(mail.bodyText ?? ''),
        bodyHtml: mail.bodyHtml ? withoutTokens(mail.bodyHtml) : null,
        remoteImages: mail.remoteImages ?? 0,
        parsed: mail.parsed !== undefined,
        messageId: mail.parsed?.messageId ?? null,
        fromAddress: mail.sender.email,
        toAddresses: mail.parsed ? mail.parsed.to.slice(0, 40) : [waiting.address],
        attachments: mail.attachments,
      },
      event,
    );
    const answered = isNew && mayBeAnswered(mail.parsed, waiting);
    const language = guessLanguage(`${mail.subject} ${mail.bodyText ?? ''}`);
    const received = { ticketId: ticket.ticketId, customerId: customer.customerId, via: 'mail', language } as const;
    const outcome = {
      ...key,
      senderKey,
      state: 'done',
      reason: mail.unparsed ?? null,
      ticketId: ticket.ticketId,
      articleId,
    };
    // Side by side: until the commit the tenant's next ticket waits for its number.
    await allDone([
      written,
      answered && confirmReceipt(scope, received),
      finishMail(scope, mail.incomingMailId, outcome),
    ]);
  },
  { commit: 'soon' },
);

async function chooseTicket(
  scope: CommandScope,
  mail: MailToFile,
  waiting: WaitingMail,
  customer: { customerId: string; organisationId: string | null },
) {
  const candidates = mail.parsed ? await findCandidates(scope, mail.parsed, mail.sender.email) : [];
  const classified = classify({ fromHeaderCount: mail.parsed?.fromHeaderCount ?? 0 }, candidates);
  if (classified.kind === 'followUp') {
    const ticket = await lockTicket(scope, classified.ticketId);
    // RFC 3834: a machine's answer (out of office) is shown and changes nothing.
    const event: TicketEvent = mail.parsed?.automatic
      ? { kind: 'noteWritten' }
      : { kind: 'customerWrote', at: scope.now };
    return { ticket, event, subject: subjectOf(mail.subject, ticket.subject), isNew: false };
  }
  const fallback = mail.parsed ? 'Ohne Betreff' : 'Nachricht, die nicht gelesen werden konnte';
  const subject = subjectOf(mail.subject, fallback);
  const { ticketId } = await insertTicket(scope, { subject, customer, queueId: waiting.queueId });
  const { customerId, organisationId } = customer;
  const { queueId } = waiting;
  const ticket = {
    ticketId,
    customerId,
    organisationId,
    queueId,
    state: 'new',
    turn: 'team',
    closedAt: null,
    ownerId: null,
  };
  return { ticket, event: null, subject, isNew: true };
}
