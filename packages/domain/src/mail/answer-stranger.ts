import { command, query, type Scope } from '../kernel/index.ts';
import type { MailSender } from './deliver-article.ts';
import { heldBack } from './held-back.ts';
import { strangerAnswer } from './stranger-answer.ts';

const findDue = query('mail.deliver', async ({ tx, tenantId }, { incomingMailId }: { incomingMailId: string }) =>
  tx
    .selectFrom('quarantinedMails as q')
    .innerJoin('incomingMails as m', (join) =>
      join.onRef('m.tenantId', '=', 'q.tenantId').onRef('m.incomingMailId', '=', 'q.incomingMailId'),
    )
    .innerJoin('channels as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.channelId', '=', 'm.channelId'),
    )
    .innerJoin('tenants as t', 't.tenantId', 'q.tenantId')
    .select(['q.senderAddress', 'q.quarantinedAt', 'q.expiresAt', 'c.address', 'c.senderName', 't.name as tenantName'])
    .where('q.tenantId', '=', tenantId)
    .where('q.incomingMailId', '=', incomingMailId)
    .where('q.answerDue', '=', true)
    .executeTakeFirst(),
);

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
      await sender.send({ ...strangerAnswer({ incomingMailId, ...due }), attachments: [] }, signal);
    } catch (error) {
      if ((error as { permanent?: unknown }).permanent !== true) throw error;
    }
  }
  await settle(scope, { incomingMailId });
}
