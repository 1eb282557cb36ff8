import { command, query, type QueryScope, type Scope } from '../kernel/index.ts';
import type { MailSender } from './deliver-article.ts';
import { heldBack } from './held-back.ts';
import { filesOfLook, readLook } from './read-look.ts';
import { strangerAnswer } from './stranger-answer.ts';

const findDue = query('mail.deliver', async (scope, { incomingMailId }: { incomingMailId: string }) => {
  const due = await dueAnswer(scope, incomingMailId).executeTakeFirst();
  return due && { ...due, look: await readLook(scope) };
});

const dueAnswer = ({ tx, tenantId }: QueryScope, incomingMailId: string) =>
  tx
    .selectFrom('quarantinedMails as q')
    .innerJoin('incomingMails as m', (join) =>
      join.onRef('m.tenantId', '=', 'q.tenantId').onRef('m.incomingMailId', '=', 'q.incomingMailId'),
    )
    .innerJoin('channels as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.channelId', '=', 'm.channelId'),
    )
    .select(['q.senderAddress', 'q.quarantinedAt', 'q.expiresAt', 'c.address', 'c.senderName'])
    .where('q.tenantId', '=', tenantId)
    .where('q.incomingMailId', '=', incomingMailId)
    .where('q.answerDue', '=', true);

const settle = command('mail.deliver', async (scope, { incomingMailId }: { incomingMailId: string }) => {
  await scope.tx
    .updateTable('quarantinedMails')
    .set({ answerDue: false })
    .where('tenantId', '=', scope.tenantId)
    .where('incomingMailId', '=', incomingMailId)
    .execute();
  scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: ['answerDue'] });
});

/**
 * Sends the one neutral answer to a stranger; the job `mail.answer-stranger`. A repeat after a crash carries the same
 * Message-ID; a refusal for good ends it; a mail that was released or deleted meanwhile is not answered.
 */
export async function answerStranger(
  scope: Scope,
  sender: MailSender,
  incomingMailId: string,
  signal?: AbortSignal,
): Promise<void> {
  const due = await findDue(scope, { incomingMailId });
  if (!due) return;
  if (!(await heldBack(scope, { address: due.senderAddress }))) {
    try {
      const mail = strangerAnswer({ incomingMailId, ...due }, due.look);
      await sender.send({ ...mail, attachments: filesOfLook(scope, due.look) }, signal);
    } catch (error) {
      if ((error as { permanent?: unknown }).permanent !== true) throw error;
    }
  }
  await settle(scope, { incomingMailId });
}
