import type { DataRequest, SendRequestLetter } from '@redlich/contract';
import { command, fieldError } from '../../kernel/index.ts';
import { readRequest } from '../get-request.ts';
import { lockRequest } from '../request-rows.ts';
import { writeLetter } from './write-letter.ts';

/**
 * Writes a letter that changes nothing else: a receipt to the person, or a notice to somebody who got the data
 * (GDPR Art. 19), which may also follow the answer.
 * @throws DomainError notFound; conflict on `state` once closed; invalid on `to`, `letter.body`, `letter.way`
 */
export const sendRequestLetter = command(
  'data-request.send-letter',
  async (scope, { id, kind, to, letter }: SendRequestLetter & { id: string }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    if (request.state === 'closed') throw fieldError('state', 'requestClosed');
    if (kind === 'recipients' && to === null) throw fieldError('to.name', 'required');
    if (kind !== 'recipients' && to !== null) throw fieldError('to.name', 'notAccepted');
    await writeLetter(scope, request, { kind, ...letter, ...(to && { to }) });
    return readRequest(scope, id);
  },
);
