import { sql } from 'kysely';
import type { SsoRules } from '@redlich/contract';
import { command, fieldError, type QueryScope } from '../kernel/index.ts';
import { writeSsoRules } from '../sessions/index.ts';
import { readProviders } from './provider-rows.ts';

/** Administrators who come in by password and second factor, or by passkey, when the provider does not answer. */
export async function countEmergencyAdmins({ tx, tenantId }: QueryScope): Promise<number> {
  const { admins } = await tx
    .selectFrom('agents as a')
    .innerJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
    )
    .select((eb) => eb.fn.countAll<number>().as('admins'))
    .where('a.tenantId', '=', tenantId)
    .where('a.active', '=', true)
    .where(
      sql<boolean>`exists (select from agent_roles h join roles r on r.tenant_id = h.tenant_id and r.role_id = h.role_id
        where h.tenant_id = a.tenant_id and h.agent_id = a.agent_id and r.built_in = 'admin')`,
    )
    .where(
      sql<boolean>`(exists (select from totp_seeds t where t.tenant_id = l.tenant_id and t.login_id = l.login_id
          and t.confirmed_at is not null)
        or exists (select from passkeys k where k.tenant_id = l.tenant_id and k.login_id = l.login_id))`,
    )
    .executeTakeFirstOrThrow();
  return Number(admins);
}

/**
 * Sets who comes in by single sign-on only. Sessions that are open stay until they end.
 * @throws DomainError conflict on `agentsOnly` or `customersOnly` without an active provider for them, and on `agentsOnly`
 *   while no administrator has a second factor
 */
export const setSsoRules = command('sso.set-rules', async (scope, rules: SsoRules): Promise<SsoRules> => {
  const active = (await readProviders(scope)).filter((provider) => provider.active);
  const has = (audience: string) => active.some((provider) => provider.audience === audience);
  if (rules.agentsOnly && !has('agent')) throw fieldError('agentsOnly', 'noProvider');
  if (rules.customersOnly && !has('customer')) throw fieldError('customersOnly', 'noProvider');
  if (rules.agentsOnly && (await countEmergencyAdmins(scope)) === 0) throw fieldError('agentsOnly', 'noEmergencyWay');
  await writeSsoRules(scope, rules);
  scope.audit({ objectKind: 'accessRules', objectId: null, fields: ['ssoOnly'] });
  return rules;
});
