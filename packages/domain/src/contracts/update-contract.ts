import { sql } from 'kysely';
import type { Contract, UpdateContract } from '@redlich/contract';
import { command, fieldError } from '../kernel/index.ts';
import { readContract } from './contracts.ts';
import { named } from './create-contract.ts';

/** @throws DomainError notFound; conflict on `number`; invalid on `endsOn` before the start */
export const updateContract = command(
  'contract.update',
  async (scope, { id, services, ...change }: UpdateContract & { id: string }): Promise<Contract> => {
    const { tx, tenantId, now } = scope;
    const known = await readContract(scope, id);
    const { number = known.number, startsOn = known.startsOn, note = known.note } = change;
    const endsOn = change.endsOn === undefined ? known.endsOn : change.endsOn;
    if (endsOn !== null && endsOn < startsOn) throw fieldError('endsOn', 'endBeforeStart');
    const set = {
      number,
      startsOn,
      endsOn,
      keepsTicketsUntil: change.keepsTicketsUntil === undefined ? known.keepsTicketsUntil : change.keepsTicketsUntil,
      note,
      services: sql<string[]>`${[...(services ?? known.services)]}::text[]`,
    };
    await tx
      .updateTable('contracts')
      .set({ ...set, updatedAt: now })
      .where('tenantId', '=', tenantId)
      .where('contractId', '=', id)
      .execute()
      .catch((error: unknown) => {
        throw named(error);
      });
    const fields = Object.entries({ ...change, services }).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    );
    scope.audit({ objectKind: 'contract', objectId: id, fields });
    return readContract(scope, id);
  },
);
