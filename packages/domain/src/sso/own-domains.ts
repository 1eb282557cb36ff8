import type { SsoAudience } from '@redlich/contract';
import { fieldError, type QueryScope } from '../kernel/index.ts';
import { readDomain } from '../people/index.ts';

/**
 * Mail domains a provider may speak for. Of agents: those of the administration's own addresses, each proven by the mail
 * its person was let in by. Of customers: those of the tenant's organisations.
 */
export async function ownDomains({ tx, tenantId }: QueryScope, audience: SsoAudience): Promise<string[]> {
  if (audience === 'customer') {
    const rows = await tx
      .selectFrom('organisationDomains')
      .select('domain')
      .where('tenantId', '=', tenantId)
      .orderBy('domain')
      .execute();
    return rows.map(({ domain }) => domain);
  }
  const admins = await tx
    .selectFrom('agents as a')
    .innerJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'a.tenantId').onRef('l.agentId', '=', 'a.agentId'),
    )
    .innerJoin('agentRoles as h', (join) =>
      join.onRef('h.tenantId', '=', 'a.tenantId').onRef('h.agentId', '=', 'a.agentId'),
    )
    .innerJoin('roles as r', (join) => join.onRef('r.tenantId', '=', 'h.tenantId').onRef('r.roleId', '=', 'h.roleId'))
    .select('a.email')
    .where('a.tenantId', '=', tenantId)
    .where('a.active', '=', true)
    .where('r.builtIn', '=', 'admin')
    .execute();
  const domains = admins.flatMap(({ email }) => {
    const read = readDomain(email.split('@').at(-1) ?? '');
    return read.kind === 'domain' ? [read.domain] : [];
  });
  return [...new Set(domains)].sort();
}

/**
 * Domains as they are stored; those in `bound` stay, whatever became of them.
 * @throws DomainError on `domains`: no domain, a free-mail provider's, or not the tenant's own
 */
export async function requireOwnDomains(
  scope: QueryScope,
  { audience, domains, bound = [] }: { audience: SsoAudience; domains: readonly string[]; bound?: readonly string[] },
): Promise<string[]> {
  const own = new Set([...(await ownDomains(scope, audience)), ...bound]);
  const read = domains.map((text) => {
    const found = readDomain(text);
    if (found.kind === 'refused') throw fieldError('domains', found.why);
    if (!own.has(found.domain)) throw fieldError('domains', 'domainNotOwn');
    return found.domain;
  });
  return [...new Set(read)];
}
