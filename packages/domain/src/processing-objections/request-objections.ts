import type { ProcessingObjection, RecordObjection, RequestObjections } from '@redlich/contract';
import { getDataRequest } from '../data-requests/index.ts';
import { command, fieldError, query } from '../kernel/index.ts';
import { readChoices } from './choices.ts';
import { readObjection, readObjectionsOf, selectObjections, toObjection } from './objection-rows.ts';
import { placeObjection } from './place-objection.ts';

/** What a request led to, and what else its person could be recorded to object to. @throws DomainError notFound */
export const getRequestObjections = query(
  'processing-objection.list',
  async (scope, { id }: { id: string }): Promise<RequestObjections> => {
    const { person } = await getDataRequest(scope, { id });
    const made = await selectObjections(scope)
      .where('b.dataRequestId', '=', id)
      .orderBy('b.objectedAt')
      .orderBy('b.processingObjectionId')
      .execute();
    if (person.customerId === null) return { items: made.map(toObjection), choices: null };
    const all = await readObjectionsOf(scope, person.customerId);
    const choices = await readChoices(scope, all);
    return {
      items: made.map(toObjection),
      choices: {
        marketing: !all.some(({ kind, endedAt }) => kind === 'marketing' && endedAt === null),
        purposes: choices.filter(({ objection }) => objection === null),
      },
    };
  },
);

/**
 * Records the objection of whoever asked by mail, phone or letter; it stops at once.
 * @throws DomainError notFound; invalid on `customer` when the request is of nobody known here, on `right` when it is another,
 * on `activityId`; conflict on `state` when the request is answered
 */
export const recordObjection = command(
  'processing-objection.record',
  async (scope, { id, ...objection }: RecordObjection & { id: string }): Promise<ProcessingObjection> => {
    const { person, right, answeredAt } = await getDataRequest(scope, { id });
    if (right !== 'objection') throw fieldError('right', 'noObjection');
    if (answeredAt !== null) throw fieldError('state', 'requestAnswered');
    if (person.customerId === null) throw fieldError('customer', 'nobodyKnown');
    const made = await placeObjection(scope, {
      customerId: person.customerId,
      objection: objection as RecordObjection,
      source: 'staff',
      requestOf: async () => id,
    });
    return readObjection(scope, made);
  },
);
