import { randomUUID } from 'node:crypto';
import type { CreateSsoProvider, SsoProvider, UpdateSsoProvider } from '@redlich/contract';
import { requireDeclared } from '../connections/index.ts';
import { requireActivity } from '../features/index.ts';
import { command, fieldError, notFound, type CommandScope } from '../kernel/index.ts';
import { sealSecret } from '../secrets/index.ts';
import { readSsoRules } from '../sessions/index.ts';
import { requireAdministration, requireGrantable, requireTeam } from '../staff/index.ts';
import { requireOwnDomains } from './own-domains.ts';
import { readProvider, readProviders, secretName } from './provider-rows.ts';

const providersMax = 20;

/** What somebody new gets; whoever logs in agents could log in as an administrator, so only an administration sets it up. */
async function requireNewcomers(
  scope: CommandScope,
  { audience, makesPeople, roleId, teamId }: Pick<SsoProvider, 'audience' | 'makesPeople' | 'roleId' | 'teamId'>,
): Promise<void> {
  if (audience === 'customer') {
    if (roleId !== null || teamId !== null) throw fieldError('roleId', 'notAllowed');
    return;
  }
  if (makesPeople && roleId === null) throw fieldError('roleId', 'roleNeeded');
  if (roleId !== null) await requireGrantable(scope, [roleId]);
  if (teamId !== null) await requireTeam(scope, teamId);
}

/**
 * @throws DomainError forbidden for somebody who holds less than the administration; conflict on `name` with 20 providers;
 *   invalid on `issuer`, `domains`, `roleId`, `teamId`, or on `name` without a purpose
 */
export const createSsoProvider = command(
  'sso.create',
  async (scope, input: CreateSsoProvider): Promise<SsoProvider> => {
    const { tx, tenantId, now } = scope;
    requireAdministration(scope);
    await requireActivity(scope, 'singleSignOn', 'name');
    if ((await readProviders(scope)).length >= providersMax) throw fieldError('name', 'tooManyProviders');
    const { roleId = null, teamId = null, clientSecret, ...given } = input;
    await requireNewcomers(scope, { ...given, roleId, teamId });
    const domains = await requireOwnDomains(scope, given);
    await requireDeclared(scope, 'issuer', input.issuer);
    const ssoProviderId = randomUUID();
    const sealedSecret = await sealSecret(scope, secretName(ssoProviderId), clientSecret);
    await tx
      .insertInto('ssoProviders')
      .values({
        tenantId,
        ssoProviderId,
        ...given,
        roleId,
        teamId,
        domains,
        sealedSecret,
        createdAt: now,
        updatedAt: now,
      })
      .execute();
    scope.audit({ objectKind: 'ssoProvider', objectId: ssoProviderId, fields: Object.keys(input) });
    return readProvider(scope, ssoProviderId);
  },
);

/**
 * Changes a provider; without `clientSecret` the stored one stays.
 * @throws DomainError notFound; forbidden for somebody who holds less than the administration; conflict on `active` where
 *   it is the only way in; invalid on `domains`, `roleId` or `teamId`
 */
export const updateSsoProvider = command(
  'sso.update',
  async (scope, { id, clientSecret, ...input }: UpdateSsoProvider & { id: string }): Promise<SsoProvider> => {
    const before = await readProvider(scope, id);
    requireAdministration(scope);
    const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const after: SsoProvider = { ...before, ...change };
    await requireNewcomers(scope, after);
    if (!before.active && after.active) await requireActivity(scope, 'singleSignOn', 'active');
    if (!before.active && after.active) await requireDeclared(scope, 'active', before.issuer);
    if (before.active && !after.active) await requireAnother(scope, before, 'active');
    const domains = await requireOwnDomains(scope, { ...after, bound: before.domains });
    await scope.tx
      .updateTable('ssoProviders')
      .set({
        ...change,
        domains,
        ...(clientSecret !== undefined && { sealedSecret: await sealSecret(scope, secretName(id), clientSecret) }),
        ...((clientSecret !== undefined || input.clientId !== undefined) && { lastFailure: null, lastFailedAt: null }),
        updatedAt: scope.now,
      })
      .where('tenantId', '=', scope.tenantId)
      .where('ssoProviderId', '=', id)
      .execute();
    const fields = [...Object.keys(change), ...(clientSecret === undefined ? [] : ['clientSecret'])];
    scope.audit({ objectKind: 'ssoProvider', objectId: id, fields });
    return readProvider(scope, id);
  },
);

/**
 * Removes a provider and its bindings; the people and their sessions stay.
 * @throws DomainError notFound; conflict on `id` where it is the only way in
 */
export const deleteSsoProvider = command('sso.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const provider = await readProvider(scope, id);
  if (provider.active) await requireAnother(scope, provider, 'id');
  const { numDeletedRows } = await scope.tx
    .deleteFrom('ssoProviders')
    .where('tenantId', '=', scope.tenantId)
    .where('ssoProviderId', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound('sso provider');
  scope.audit({ objectKind: 'ssoProvider', objectId: id });
});

/** Where single sign-on is the only way for an audience, one provider of it has to stay. */
async function requireAnother(scope: CommandScope, { id, audience }: SsoProvider, field: string): Promise<void> {
  const rules = await readSsoRules(scope);
  if (!(audience === 'agent' ? rules.agentsOnly : rules.customersOnly)) return;
  const others = (await readProviders(scope)).filter(
    (other) => other.id !== id && other.active && other.audience === audience,
  );
  if (others.length === 0) throw fieldError(field, 'onlyWay');
}
