import type { SetupStep } from '@redlich/contract';
import { command, type CommandScope, type QueryScope } from '../kernel/index.ts';

interface SetupRow {
  place: SetupStep;
  sampleTicketId: string | null;
}

export async function readSetupRow({ tx, tenantId }: QueryScope): Promise<SetupRow> {
  const row = await tx
    .selectFrom('setups')
    .select(['place', 'sampleTicketId'])
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return { place: (row?.place ?? 'company') as SetupStep, sampleTicketId: row?.sampleTicketId ?? null };
}

export async function writeSetupRow(scope: CommandScope, change: Partial<SetupRow>): Promise<void> {
  const { tx, tenantId } = scope;
  await tx
    .insertInto('setups')
    .values({ tenantId, place: 'company', ...change })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(change))
    .execute();
}

/** Remembers where the wizard was left. */
export const setSetupPlace = command('setup.set-place', async (scope, { step }: { step: SetupStep }): Promise<void> => {
  await writeSetupRow(scope, { place: step });
  scope.audit({ objectKind: 'setup', objectId: null, fields: ['place'] });
});
