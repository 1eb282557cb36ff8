import { randomUUID } from 'node:crypto';
import type { Language, RequestLetterKind, WrittenLetter } from '@redlich/contract';
import { fieldError, type CommandScope } from '../../kernel/index.ts';
import { notify } from '../../notifications/index.ts';
import { recordEvent } from '../events.ts';
import type { RequestRow } from '../request-rows.ts';
import { gapLeft } from './letter-facts.ts';

interface NewLetter extends WrittenLetter {
  kind: RequestLetterKind;
  /** Of a letter that goes to somebody else than the person. */
  to?: { name: string; email: string };
  oneTimeTokenId?: string;
}

/**
 * Keeps a letter with its request and, by mail, sends it when the command commits.
 * @throws DomainError invalid on `letter.body` with a gap that is not filled, on `letter.way` by mail without an address
 */
export async function writeLetter(scope: CommandScope, request: RequestRow, letter: NewLetter): Promise<void> {
  const { tx, tenantId, now } = scope;
  const { kind, way, subject, body, oneTimeTokenId } = letter;
  const open = gapLeft(body);
  if (open !== undefined) throw fieldError('letter.body', 'gapLeft', open);
  const to = letter.to ?? { name: request.name, email: request.email };
  if (way === 'mail' && to.email === '') throw fieldError('letter.way', 'noAddress');
  const letterId = randomUUID();
  const language = request.language as Language;
  await tx
    .insertInto('dataRequestLetters')
    .values({
      tenantId,
      dataRequestLetterId: letterId,
      dataRequestId: request.dataRequestId,
      kind,
      way,
      language,
      toName: to.name,
      toEmail: to.email,
      subject,
      body,
      writtenAt: now,
    })
    .execute();
  await recordEvent(scope, request.dataRequestId, { kind: 'letter', detail: kind, letterId });
  scope.audit({ objectKind: 'dataRequestLetter', objectId: letterId, fields: ['kind', 'way'] });
  if (way === 'paper') return;
  const person = request.customerId !== null && letter.to === undefined ? { customerId: request.customerId } : null;
  await notify(scope, {
    kind: oneTimeTokenId ? 'data-request-identity' : 'data-request-letter',
    person,
    language,
    objectId: letterId,
    toAddress: to.email,
    ...(oneTimeTokenId && { oneTimeTokenId }),
  });
}
