import type { QuarantineReason } from '@redlich/contract';
import { calendarDay } from '../../contracts/index.ts';
import { strangerHash } from '../../intake/index.ts';
import { command, type CommandScope } from '../../kernel/index.ts';

const dayMs = 86_400_000;
const textCharactersMax = 20_000;
/** So many strangers of a tenant are answered within an hour; a flood of them is not answered with a flood. */
const answersAnHourMax = 60;

export interface MailToHold {
  incomingMailId: string;
  senderAddress: string;
  senderName: string;
  subject: string;
  bodyText: string;
  attachmentCount: number;
  reason: QuarantineReason;
  days: number;
  /** Whether an answer would do no harm; whether one is due is decided here. */
  mayAnswer: boolean;
}

/** Lays a message aside: no person, no ticket, nothing of its files; what is shown of it ends with it. */
export const quarantineMail = command('mail.receive', async (scope, mail: MailToHold): Promise<void> => {
  const { tx, tenantId, now } = scope;
  const { incomingMailId, days, mayAnswer, ...shown } = mail;
  const held = await tx
    .updateTable('incomingMails')
    .set({ state: 'quarantined', senderKey: mail.senderAddress.toLowerCase() })
    .where('tenantId', '=', tenantId)
    .where('incomingMailId', '=', incomingMailId)
    .where('state', '=', 'received')
    .executeTakeFirst();
  scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: ['state'] });
  if (held.numUpdatedRows === 0n) return;
  const answerDue = mayAnswer && (await isAnswerDue(scope, mail.senderAddress));
  await tx
    .insertInto('quarantinedMails')
    .values({
      tenantId,
      incomingMailId,
      ...shown,
      bodyText: mail.bodyText.replaceAll('\u0000', '').slice(0, textCharactersMax),
      answerDue,
      quarantinedAt: now,
      expiresAt: new Date(now.getTime() + days * dayMs),
    })
    .execute();
  if (answerDue) scope.enqueue({ name: 'mail.answer-stranger', data: { tenantId, incomingMailId } });
});

/** Takes the answer of the day for an address, once. */
async function isAnswerDue({ tx, tenantId, now, ports }: CommandScope, address: string): Promise<boolean> {
  const recent = await tx
    .selectFrom('strangerAnswers')
    .select('onDay')
    .where('tenantId', '=', tenantId)
    .where('answeredAt', '>', new Date(now.getTime() - 3_600_000))
    .limit(answersAnHourMax)
    .execute();
  if (recent.length >= answersAnHourMax) return false;
  const addressHash = strangerHash({ ports, tenantId }, address);
  const taken = await tx
    .insertInto('strangerAnswers')
    .values({ tenantId, addressHash, onDay: calendarDay(now), answeredAt: now })
    .onConflict((conflict) => conflict.columns(['tenantId', 'addressHash', 'onDay']).doNothing())
    .returning('onDay')
    .executeTakeFirst();
  return taken !== undefined;
}
