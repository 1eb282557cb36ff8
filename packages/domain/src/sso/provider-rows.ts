import type { SsoAudience, SsoFailure, SsoProvider } from '@redlich/contract';
import { notFound, type QueryScope } from '../kernel/index.ts';
import { openSecret, type SecretName } from '../secrets/index.ts';
import type { PartnerClient } from './login-partner.ts';

export const secretName = (ssoProviderId: string): SecretName => ({ purpose: 'sso-provider', id: ssoProviderId });

const providers = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('ssoProviders as p')
    .selectAll('p')
    .select((eb) =>
      eb
        .selectFrom('ssoIdentities as i')
        .select((inner) => inner.fn.countAll<number>().as('people'))
        .whereRef('i.tenantId', '=', 'p.tenantId')
        .whereRef('i.ssoProviderId', '=', 'p.ssoProviderId')
        .as('people'),
    )
    .where('p.tenantId', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof providers>['executeTakeFirstOrThrow']>>;

const toProvider = (row: Row): SsoProvider => ({
  id: row.ssoProviderId,
  name: row.name,
  audience: row.audience as SsoAudience,
  issuer: row.issuer,
  clientId: row.clientId,
  domains: row.domains,
  active: row.active,
  makesPeople: row.makesPeople,
  trustsFactor: row.trustsFactor,
  roleId: row.roleId,
  teamId: row.teamId,
  peopleCount: Number(row.people),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  lastFailure: row.lastFailedAt && {
    reason: row.lastFailure as SsoFailure,
    at: row.lastFailedAt.toISOString(),
  },
});

export async function readProviders(scope: QueryScope): Promise<SsoProvider[]> {
  const rows = await providers(scope).orderBy('p.createdAt').orderBy('p.ssoProviderId').execute();
  return rows.map(toProvider);
}

/** @throws DomainError notFound */
export async function readProvider(scope: QueryScope, id: string): Promise<SsoProvider> {
  const row = await providers(scope).where('p.ssoProviderId', '=', id).executeTakeFirst();
  if (!row) throw notFound('sso provider');
  return toProvider(row);
}

/** A provider with its secret, for speaking with it. @throws DomainError notFound */
export async function readClient(
  scope: QueryScope,
  id: string,
): Promise<{ provider: SsoProvider; client: PartnerClient }> {
  const row = await providers(scope).where('p.ssoProviderId', '=', id).executeTakeFirst();
  if (!row) throw notFound('sso provider');
  const clientSecret = await openSecret(scope, secretName(id), row.sealedSecret);
  return {
    provider: toProvider(row),
    client: { tenantId: scope.tenantId, issuer: row.issuer, clientId: row.clientId, clientSecret },
  };
}
