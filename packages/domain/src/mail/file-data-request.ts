import { addReply, requestOfMail } from '../data-requests/index.ts';
import { mailsAnHourMax } from '../intake/index.ts';
import { command, query, type Scope } from '../kernel/index.ts';
import { guessLanguage } from '../portal/index.ts';
import { withoutTokens } from '../tokens/index.ts';
import { countLastHour } from './count-last-hour.ts';
import { finishMail, isFiled, keyOf, lockWaiting, mayBeAnswered } from './filing.ts';
import { storable, subjectOf, type Sender } from './incoming-mail.ts';
import { ownIds, referencesOf } from './own-ids.ts';
import type { ParsedMail } from './parsed-mail.ts';

interface Arrived {
  incomingMailId: string;
  sender: Sender;
  subject: string;
  read: ParsedMail;
}

const isForDataProtection = query('mail.receive', async (scope, { incomingMailId, sender }: Arrived) => {
  const { tx, tenantId } = scope;
  const channel = await tx
    .selectFrom('incomingMails as m')
    .innerJoin('channels as c', (join) =>
      join.onRef('c.tenantId', '=', 'm.tenantId').onRef('c.channelId', '=', 'm.channelId'),
    )
    .select('c.takes')
    .where('m.tenantId', '=', tenantId)
    .where('m.incomingMailId', '=', incomingMailId)
    .executeTakeFirst();
  if (channel?.takes !== 'dataRequests') return false;
  return (await countLastHour(scope, sender.email)) < mailsAnHourMax;
});

/** The one transaction of a message to the mailbox for data protection. @returns whether it was one for the desk of requests */
const file = command(
  'mail.receive',
  async (scope, { incomingMailId, sender, subject, read }: Arrived): Promise<boolean> => {
    const waiting = await lockWaiting(scope, incomingMailId);
    scope.audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: [] });
    if (!waiting) return true;
    const key = keyOf(read);
    const outcome = { ...key, senderKey: sender.email.toLowerCase(), reason: 'dataRequest' };
    if (await isFiled(scope, waiting.channelId, key)) {
      await finishMail(scope, incomingMailId, { ...outcome, state: 'duplicate' });
      return true;
    }
    const text = withoutTokens(storable(read.text));
    const { email, firstName, lastName } = sender;
    const notificationIds = ownIds(referencesOf(read));
    const { automatic } = read;
    if (!(await addReply(scope, { email, text, notificationIds, automatic }))) {
      if (!mayBeAnswered(read, waiting) || email.endsWith('@invalid')) return false;
      const language = guessLanguage(`${subject} ${text}`);
      const name = [firstName, lastName].filter(Boolean).join(' ');
      await requestOfMail(scope, { incomingMailId, email, name, subject: subjectOf(subject, ''), text, language });
    }
    await finishMail(scope, incomingMailId, { ...outcome, state: 'done' });
    return true;
  },
);

/**
 * A message to a mailbox that takes requests of data subjects becomes one, or an answer in one, and no ticket; nobody becomes
 * a customer by it, and no intake policy keeps it out: a right needs no account (GDPR Art. 12(2)). What a machine wrote, what
 * names several senders, and what comes in masses goes the way of every other message. @returns whether it was taken
 */
export async function fileDataRequest(scope: Scope, mail: Arrived): Promise<boolean> {
  return (await isForDataProtection(scope, mail)) && file(scope, mail);
}
