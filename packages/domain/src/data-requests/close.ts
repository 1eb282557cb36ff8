import type { DataRequest } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { recordEvent } from './events.ts';
import { readRequest } from './get-request.ts';
import { changeRequest, lockRequest } from './request-rows.ts';

/** Closes what was answered; its period of retention begins. @throws DomainError notFound; conflict on `state` */
export const closeDataRequest = command(
  'data-request.close',
  async (scope, { id }: { id: string }): Promise<DataRequest> => {
    const { state } = await lockRequest(scope, id);
    if (state !== 'answered') throw fieldError('state', state === 'closed' ? 'requestClosed' : 'requestUnanswered');
    await changeRequest(scope, id, { state: 'closed', closedAt: scope.now });
    await recordEvent(scope, id, { kind: 'closed' });
    return readRequest(scope, id);
  },
);
