import type { IntakePolicy } from '@redlich/contract';
import { decideIntake, findSenderFacts, readIntakeSettings, type IntakeDecision } from '../intake/index.ts';
import { query, type QueryScope, type Scope } from '../kernel/index.ts';
import { findChannelByAddress } from './channels.ts';
import { classify } from './classify.ts';
import { countLastHour } from './count-last-hour.ts';
import { findCandidates } from './find-candidates.ts';
import { subjectOf, type Sender } from './incoming-mail.ts';
import type { ParsedMail, UnparsedMail } from './parsed-mail.ts';
import { quarantineMail } from './quarantine/quarantine-mail.ts';

interface Arrived {
  incomingMailId: string;
  sender: Sender;
  subject: string;
  read: ParsedMail | UnparsedMail;
}

const judge = query('mail.receive', async (scope, mail: Arrived) => {
  const [waiting, settings] = await Promise.all([findArrival(scope, mail.incomingMailId), readIntakeSettings(scope)]);
  if (!waiting) return undefined;
  const decision = await decide(scope, (waiting.intakePolicy as IntakePolicy | null) ?? settings.policy, mail, waiting);
  return { decision, settings, waiting };
});

/**
 * Whether a message is taken in, decided before anything of it is stored or anybody is made. Otherwise it waits in
 * quarantine for the days that the tenant keeps it, and its sender gets at most one neutral answer a day.
 */
export async function screenMail(scope: Scope, mail: Arrived): Promise<'accepted' | 'held'> {
  const judged = await judge(scope, mail);
  if (!judged || judged.decision.kind === 'accept') return 'accepted';
  const { read, sender } = mail;
  await quarantineMail(scope, {
    incomingMailId: mail.incomingMailId,
    senderAddress: sender.email,
    senderName: [sender.firstName, sender.lastName].filter(Boolean).join(' '),
    subject: subjectOf(mail.subject, ''),
    bodyText: read.kind === 'parsed' ? read.text : '',
    attachmentCount: read.kind === 'parsed' ? read.attachments.length + read.omittedAttachments : 1,
    reason: judged.decision.reason,
    days: judged.settings.quarantineDays,
    mayAnswer:
      judged.settings.answersStrangers &&
      judged.decision.reason !== 'tooMany' &&
      mayBeAnswered(read, sender, judged.waiting.envelopeFrom) &&
      !(await isOurs(scope, sender.email)),
  });
  return 'held';
}

function findArrival({ tx, tenantId }: QueryScope, incomingMailId: string) {
  return tx
    .selectFrom('incomingMails as m')
    .innerJoin('channels as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.channelId', '=', 'm.channelId'),
    )
    .select(['m.envelopeFrom', 'm.releasedAt', 'c.intakePolicy'])
    .where('m.tenantId', '=', tenantId)
    .where('m.incomingMailId', '=', incomingMailId)
    .where('m.state', '=', 'received')
    .executeTakeFirst();
}

async function decide(
  scope: QueryScope,
  policy: IntakePolicy,
  { sender, read }: Arrived,
  { releasedAt }: { releasedAt: Date | null },
): Promise<IntakeDecision> {
  if (releasedAt) return { kind: 'accept' };
  const fromHeaderCount = read.kind === 'parsed' ? read.fromHeaderCount : 0;
  const facts = {
    senderProven: fromHeaderCount === 1,
    mailsInLastHour: await countLastHour(scope, sender.email),
  };
  const nothing = { isKnown: false, isInvited: false, hasContract: false, continuesTicket: false };
  if (policy === 'open') return decideIntake(policy, { ...facts, ...nothing });
  const [candidates, known] = await Promise.all([
    read.kind === 'parsed' ? findCandidates(scope, read, sender.email) : [],
    findSenderFacts(scope, sender.email),
  ]);
  const classified = classify({ fromHeaderCount }, candidates);
  const ticket = candidates.find(({ ticketId }) => classified.kind === 'followUp' && classified.ticketId === ticketId);
  const continuesTicket = ticket !== undefined && !ticket.isClosed;
  return decideIntake(policy, { ...facts, ...known, continuesTicket });
}

const machines = /^(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|abuse|listserv|majordomo)([+@-]|$)/i;

/** RFC 3834 section 2: no answer to machines, lists, the null sender, or somebody whose name is in doubt. */
function mayBeAnswered(read: ParsedMail | UnparsedMail, sender: Sender, envelopeFrom: string): boolean {
  if (read.kind !== 'parsed' || read.automatic || read.unanswerable || read.fromHeaderCount !== 1) return false;
  return envelopeFrom !== '' && !machines.test(sender.email) && !sender.email.endsWith('@invalid');
}

/** Whether an address takes mail in for any tenant of the platform, or belongs to one of the tenant's own staff. */
async function isOurs(scope: Scope, email: string): Promise<boolean> {
  return (await findChannelByAddress(scope.ports.db, email)) !== undefined || (await isStaff(scope, { email }));
}

const isStaff = query('mail.receive', async ({ tx, tenantId }, { email }: { email: string }) => {
  const agent = await tx
    .selectFrom('agents')
    .select('agentId')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .executeTakeFirst();
  return agent !== undefined;
});
