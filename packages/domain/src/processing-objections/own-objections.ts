import type { ObjectToProcessing, OwnProcessingObjections } from '@redlich/contract';
import { createOwnDataRequest } from '../data-requests/index.ts';
import { command, notFound, query, type QueryScope } from '../kernel/index.ts';
import { readChoices } from './choices.ts';
import { end, lockInForce } from './end-objection.ts';
import { readObjectionsOf, toOwn } from './objection-rows.ts';
import { placeObjection } from './place-objection.ts';

const overShown = 20;

async function readOwn(scope: QueryScope): Promise<OwnProcessingObjections> {
  const rows = await readObjectionsOf(scope, scope.actor.id!);
  const purposes = await readChoices(scope, rows);
  const shown = new Set(purposes.flatMap(({ objection }) => objection?.id ?? []));
  const marketing = rows.find(({ kind, endedAt }) => kind === 'marketing' && endedAt === null);
  const isOther = ({ processingObjectionId: id }: (typeof rows)[number]) =>
    !shown.has(id) && id !== marketing?.processingObjectionId;
  const others = rows.filter(isOther);
  return {
    marketing: marketing ? toOwn(marketing) : null,
    purposes,
    others: [
      ...others.filter(({ endedAt }) => endedAt === null),
      ...others.filter(({ endedAt }) => endedAt !== null).slice(0, overShown),
    ].map(toOwn),
  };
}

export const getOwnProcessingObjections = query('processing-objection.get-own', (scope, _: void) => readOwn(scope));

/**
 * Objects to marketing or to a purpose; what can be stopped for one person is stopped with this commit. Against a purpose it
 * is a request of a data subject too, with its clock and its receipt.
 * @throws DomainError invalid on `activityId`
 */
export const objectToProcessing = command(
  'processing-objection.object',
  async (scope, objection: ObjectToProcessing): Promise<OwnProcessingObjections> => {
    const customerId = scope.actor.id!;
    await placeObjection(scope, {
      customerId,
      objection,
      source: 'portal',
      ...(objection.kind === 'purpose' && {
        requestOf: async () => (await createOwnDataRequest(scope, { right: 'objection', text: objection.reasons })).id,
      }),
    });
    return readOwn(scope);
  },
);

/** Takes the own objection back. @throws DomainError notFound; conflict on `state` when it is over */
export const takeBackObjection = command(
  'processing-objection.take-back',
  async (scope, { id }: { id: string }): Promise<OwnProcessingObjections> => {
    const objection = await lockInForce(scope, id);
    if (objection.customer?.id !== scope.actor.id) throw notFound('objection');
    await end(scope, { objection, as: 'takenBack', knows: true });
    return readOwn(scope);
  },
);
