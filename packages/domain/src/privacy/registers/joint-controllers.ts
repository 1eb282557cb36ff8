import { randomUUID } from 'node:crypto';
import type { JointController, JointControllerInput, PostalAddress } from '@redlich/contract';
import { command, notFound } from '../../kernel/index.ts';

export interface JointControllerRow {
  jointControllerId: string;
  name: string;
  address: unknown;
  email: string;
  arrangementDe: string;
  arrangementEn: string;
}
export const toJointController = (row: JointControllerRow): JointController => ({
  id: row.jointControllerId,
  name: row.name,
  address: row.address as PostalAddress,
  email: row.email,
  arrangement: { de: row.arrangementDe, en: row.arrangementEn },
});

const toColumns = ({ name, address, email, arrangement }: JointControllerInput) => ({
  name,
  address: JSON.stringify(address),
  email,
  arrangementDe: arrangement.de,
  arrangementEn: arrangement.en,
});
const fields = ['name', 'address', 'email', 'arrangement'];

/** States somebody who decides together with the tenant (GDPR Art. 26). */
export const createJointController = command(
  'joint-controller.create',
  async (scope, input: JointControllerInput): Promise<JointController> => {
    const row = await scope.tx
      .insertInto('jointControllers')
      .values({
        tenantId: scope.tenantId,
        jointControllerId: randomUUID(),
        ...toColumns(input),
        changedAt: scope.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    scope.audit({ objectKind: 'jointController', objectId: row.jointControllerId, fields });
    return toJointController(row);
  },
);

/** @throws DomainError notFound */
export const updateJointController = command(
  'joint-controller.update',
  async (scope, { id, ...input }: JointControllerInput & { id: string }): Promise<JointController> => {
    const row = await scope.tx
      .updateTable('jointControllers')
      .set({ ...toColumns(input), changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('jointControllerId', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw notFound('joint controller');
    scope.audit({ objectKind: 'jointController', objectId: id, fields });
    return toJointController(row);
  },
);

/** @throws DomainError notFound */
export const deleteJointController = command(
  'joint-controller.delete',
  async (scope, { id }: { id: string }): Promise<void> => {
    const { numDeletedRows } = await scope.tx
      .deleteFrom('jointControllers')
      .where('tenantId', '=', scope.tenantId)
      .where('jointControllerId', '=', id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw notFound('joint controller');
    scope.audit({ objectKind: 'jointController', objectId: id });
  },
);
