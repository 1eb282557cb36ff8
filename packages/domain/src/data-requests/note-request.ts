import type { DataRequest, NoteDataRequest } from '@redlich/contract';
import { calendarDay, command, fieldError } from '../kernel/index.ts';
import { readRequest } from './get-request.ts';
import { findCustomerByEmail, insertRequest } from './insert-request.ts';

/**
 * Notes a request that came by mail, phone or letter; the clock counts from the day it came in. An address that belongs to
 * a customer makes it that customer's.
 * @throws DomainError invalid on `receivedOn` in the future, on `email` where there is no other way to answer
 */
export const noteDataRequest = command(
  'data-request.create',
  async (scope, input: NoteDataRequest): Promise<DataRequest> => {
    if (input.receivedOn > calendarDay(scope.now)) throw fieldError('receivedOn', 'inTheFuture');
    if (input.email === '' && input.address === '') throw fieldError('email', 'noWayToAnswer');
    const customerId = await findCustomerByEmail(scope, input.email);
    const { id } = await insertRequest(scope, { ...input, customerId });
    return readRequest(scope, id);
  },
);
