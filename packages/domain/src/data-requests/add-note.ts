import type { DataRequest } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { recordEvent } from './events.ts';
import { readRequest } from './get-request.ts';
import { lockRequest } from './request-rows.ts';

/** Notes something beside a request that is not closed. @throws DomainError notFound; conflict on `state` */
export const addRequestNote = command(
  'data-request.note',
  async (scope, { id, text }: { id: string; text: string }): Promise<DataRequest> => {
    const { state } = await lockRequest(scope, id);
    if (state === 'closed') throw fieldError('state', 'requestClosed');
    await recordEvent(scope, id, { kind: 'noted', note: text });
    scope.audit({ objectKind: 'dataRequest', objectId: id, fields: ['note'] });
    return readRequest(scope, id);
  },
);
