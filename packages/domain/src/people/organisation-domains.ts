import { fieldError, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { domainOf, readDomain } from './mail-domain.ts';

/** The organisation that an address belongs to by its domain. */
export async function findOrganisationOf({ tx, tenantId }: QueryScope, email: string): Promise<string | null> {
  const row = await tx
    .selectFrom('organisationDomains')
    .select('organisationId')
    .where('tenantId', '=', tenantId)
    .where('domain', '=', domainOf(email))
    .executeTakeFirst();
  return row?.organisationId ?? null;
}

/**
 * Gives an organisation exactly these domains.
 * @throws DomainError on `domains`: no domain, a free-mail provider's, or another organisation's
 */
export async function setDomains(scope: CommandScope, organisationId: string, texts: readonly string[]): Promise<void> {
  const { tx, tenantId } = scope;
  const domains = [
    ...new Set(
      texts.map((text) => {
        const read = readDomain(text);
        if (read.kind === 'refused') throw fieldError('domains', read.why);
        return read.domain;
      }),
    ),
  ];
  await tx
    .deleteFrom('organisationDomains')
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', organisationId)
    .execute();
  if (domains.length === 0) return;
  const taken = await tx
    .insertInto('organisationDomains')
    .values(domains.map((domain) => ({ tenantId, organisationId, domain })))
    .onConflict((conflict) => conflict.columns(['tenantId', 'domain']).doNothing())
    .returning('domain')
    .execute();
  if (taken.length < domains.length) throw fieldError('domains', 'domainTaken');
}
