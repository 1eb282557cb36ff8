import type { Intake, IntakePolicy, SetIntake } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, notFound, query, type QueryScope } from '../kernel/index.ts';

/** What holds as long as a tenant has decided nothing. */
const initial: SetIntake = { policy: 'open', answersStrangers: true, quarantineDays: 7 };

export async function readIntakeSettings({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<SetIntake> {
  const row = await tx
    .selectFrom('intakeSettings')
    .select(['policy', 'answersStrangers', 'quarantineDays'])
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return row ? { ...row, policy: row.policy as IntakePolicy } : initial;
}

async function readIntake(scope: QueryScope): Promise<Intake> {
  const channels = await scope.tx
    .selectFrom('channels')
    .select(['channelId as id', 'address', 'intakePolicy'])
    .where('tenantId', '=', scope.tenantId)
    .orderBy('address')
    .execute();
  return {
    ...(await readIntakeSettings(scope)),
    channels: channels.map(({ intakePolicy, ...channel }) => ({
      ...channel,
      policy: intakePolicy as IntakePolicy | null,
    })),
  };
}

/** Who may write in, for the tenant and each of its addresses. */
export const getIntake = query('intake.get', (scope, _: void) => readIntake(scope));

/**
 * Decides who may write in. What waits already keeps its reason and its end.
 * @throws DomainError invalid on `policy`: no purpose names an open intake
 */
export const setIntake = command('intake.set', async (scope, input: SetIntake): Promise<Intake> => {
  const isOpened = input.policy === 'open' && (await readIntakeSettings(scope)).policy !== 'open';
  if (isOpened) await requireActivity(scope, 'openIntake', 'policy');
  const values = { ...input, changedAt: scope.now };
  await scope.tx
    .insertInto('intakeSettings')
    .values({ tenantId: scope.tenantId, ...values })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet(values))
    .execute();
  scope.audit({ objectKind: 'intake', objectId: null, fields: Object.keys(input) });
  return readIntake(scope);
});

/** Decides otherwise for one address; null: as the tenant has it. @throws DomainError notFound; invalid on `policy` as `setIntake` */
export const setChannelIntake = command(
  'intake.set',
  async (scope, { id, policy }: { id: string; policy: IntakePolicy | null }): Promise<Intake> => {
    const isOpened = policy === 'open' && (await readIntakeSettings(scope)).policy !== 'open';
    if (isOpened) await requireActivity(scope, 'openIntake', 'policy');
    const result = await scope.tx
      .updateTable('channels')
      .set({ intakePolicy: policy })
      .where('tenantId', '=', scope.tenantId)
      .where('channelId', '=', id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw notFound('channel');
    scope.audit({ objectKind: 'channel', objectId: id, fields: ['intakePolicy'] });
    return readIntake(scope);
  },
);
