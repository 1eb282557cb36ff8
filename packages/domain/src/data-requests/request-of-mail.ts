import type { Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { findCustomerByEmail, insertRequest } from './insert-request.ts';
import { writeReceipt } from './letters/receipt.ts';
import { rightOfWords } from './right-of-words.ts';

const textMax = 10_000;
const receiptsADay = 3;
const dayMs = 86_400_000;

export interface RequestMail {
  incomingMailId: string;
  email: string;
  name: string;
  subject: string;
  text: string;
  language: Language;
}

/**
 * Takes a message to the mailbox for data protection in as a request. Its words say which right is meant; where they do not,
 * somebody has to, and the receipt follows then. The same address gets three receipts a day at most, so that two machines do
 * not write to each other for ever; the request is taken in all the same.
 */
export async function requestOfMail(scope: CommandScope, mail: RequestMail): Promise<{ id: string }> {
  const right = rightOfWords(mail.subject, mail.text);
  const earlier = await countToday(scope, mail.email);
  const { id } = await insertRequest(scope, {
    right: right ?? 'access',
    rightUnclear: right === null,
    source: 'mail',
    incomingMailId: mail.incomingMailId,
    customerId: await findCustomerByEmail(scope, mail.email),
    name: mail.name,
    email: mail.email,
    language: mail.language,
    text: [mail.subject, mail.text].join('\n\n').trim().slice(0, textMax),
  });
  if (right !== null && earlier < receiptsADay) await writeReceipt(scope, id);
  return { id };
}

/** Requests that came by mail from an address within a day. */
async function countToday({ tx, tenantId, now }: CommandScope, email: string): Promise<number> {
  const { requests } = await tx
    .selectFrom('dataRequests')
    .select((eb) => eb.fn.countAll<number>().as('requests'))
    .where('tenantId', '=', tenantId)
    .where('answeredAt', 'is', null)
    .where('source', '=', 'mail')
    .where('createdAt', '>', new Date(now.getTime() - dayMs))
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirstOrThrow();
  return requests;
}
