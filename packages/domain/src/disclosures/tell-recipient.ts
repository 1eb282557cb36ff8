import type { RecipientNotice, TellRecipient } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';
import { forgotten, lockNotice, readNotice } from './notice-rows.ts';

const gap = /‹[^›]*›/;

/**
 * Tells a recipient by letter. On paper it is told with this; by mail once the mail was taken, and until then its words lie
 * here. Neither keeps what the letter said: that would be the person's data in another place.
 * @throws DomainError notFound; conflict on `state` once settled or while a mail is under way; invalid on `letter.body` with a
 * gap, on `email` without one by mail
 */
export const tellRecipient = command(
  'recipient-notice.tell',
  async (scope, { id, language, email, letter }: TellRecipient & { id: string }): Promise<RecipientNotice> => {
    const { tx, tenantId, now, actor } = scope;
    const notice = await lockNotice(scope, id);
    if (notice.state !== 'open') throw fieldError('state', 'settledAlready');
    if (notice.mail === 'queued') throw fieldError('state', 'letterUnderWay');
    const open = gap.exec(letter.body)?.[0];
    if (open !== undefined) throw fieldError('letter.body', 'gapLeft', open);
    const byMail = letter.way === 'mail';
    if (byMail && email === '') throw fieldError('email', 'required');
    const settledBy = actor.kind === 'agent' ? actor.id : null;
    const { subject, body } = letter;
    await tx
      .updateTable('recipientNotices')
      .set(
        byMail
          ? { recipientEmail: email, language, subject, body, settledBy }
          : { ...forgotten, state: 'told', way: 'paper', language, settledAt: now, settledBy },
      )
      .where('tenantId', '=', tenantId)
      .where('recipientNoticeId', '=', id)
      .execute();
    scope.audit({ objectKind: 'recipientNotice', objectId: id, fields: ['way'] });
    if (byMail)
      await notify(scope, { kind: 'recipient-notice', person: null, language, objectId: id, toAddress: email });
    return readNotice(scope, id);
  },
);
