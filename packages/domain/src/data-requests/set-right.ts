import type { DataRequest, SubjectRight } from '@redlich/contract';
import { command } from '../kernel/index.ts';
import { mustBeOpen } from './data-request.ts';
import { recordEvent } from './events.ts';
import { readRequest } from './get-request.ts';
import { writeReceipt } from './letters/receipt.ts';
import { changeRequest, lockRequest } from './request-rows.ts';

/**
 * Says which right a request is about. Where a message had left that open, the receipt that waited for it goes now.
 * @throws DomainError notFound; conflict on `state` once answered
 */
export const setRequestRight = command(
  'data-request.set-right',
  async (scope, { id, right }: { id: string; right: SubjectRight }): Promise<DataRequest> => {
    const request = await lockRequest(scope, id);
    mustBeOpen(request);
    if (request.subjectRight === right && !request.rightUnclear) return readRequest(scope, id);
    await changeRequest(scope, id, { subjectRight: right, rightUnclear: false });
    await recordEvent(scope, id, { kind: 'rightSet', detail: right });
    if (request.rightUnclear && request.email !== '') await writeReceipt(scope, id);
    return readRequest(scope, id);
  },
);
