import type { CommandScope } from '../kernel/index.ts';

/**
 * Of two customers' logins one stays, with its sessions: that of the one who stays, else the other's. A second one ends.
 * @returns whose login it was; undefined when neither had one
 */
export async function mergeLogins(
  { tx, tenantId, audit }: CommandScope,
  { from, to }: { from: string; to: string },
): Promise<'kept' | 'other' | undefined> {
  const logins = await tx
    .selectFrom('logins')
    .select(['loginId', 'customerId'])
    .where('tenantId', '=', tenantId)
    .where('customerId', 'in', [from, to])
    .forUpdate()
    .execute();
  const kept = logins.find((login) => login.customerId === to);
  const other = logins.find((login) => login.customerId === from);
  if (!other) return kept && 'kept';
  if (kept) {
    await tx.deleteFrom('logins').where('tenantId', '=', tenantId).where('loginId', '=', other.loginId).execute();
  } else {
    await tx
      .updateTable('logins')
      .set({ customerId: to })
      .where('tenantId', '=', tenantId)
      .where('loginId', '=', other.loginId)
      .execute();
  }
  audit({ objectKind: 'login', objectId: other.loginId, fields: ['customerId'] });
  return kept ? 'kept' : 'other';
}
