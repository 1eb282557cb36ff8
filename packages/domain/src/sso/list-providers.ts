import { sql } from 'kysely';
import type { SsoAudience, SsoOffers, SsoPerson, SsoProvider, SsoSettings } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, query, timePart } from '../kernel/index.ts';
import { readSsoRules } from '../sessions/index.ts';
import { callbackPath } from './login-partner.ts';
import { ownDomains } from './own-domains.ts';
import { readProvider, readProviders } from './provider-rows.ts';
import { countEmergencyAdmins } from './set-sso-rules.ts';

/** Where people of this tenant can log in: names only. */
export const listSsoOffers = query('sso.list-offers', async (scope, _: void): Promise<SsoOffers> => {
  const items = await scope.tx
    .selectFrom('ssoProviders')
    .select(['ssoProviderId as id', 'name', 'audience'])
    .where('tenantId', '=', scope.tenantId)
    .where('active', '=', true)
    .orderBy('createdAt')
    .orderBy('ssoProviderId')
    .execute();
  return {
    items: items.map((item) => ({ ...item, audience: item.audience as SsoAudience })),
    rules: await readSsoRules(scope),
  };
});

/** @param input.origin of the host that is asked: what a provider is told belongs to it */
export const listSsoProviders = query(
  'sso.list',
  async (scope, { origin }: { origin: string }): Promise<SsoSettings> => ({
    items: await readProviders(scope),
    callbackAddress: `${origin}${callbackPath}`,
    ownDomains: { agent: await ownDomains(scope, 'agent'), customer: await ownDomains(scope, 'customer') },
    rules: await readSsoRules(scope),
    emergencyAdmins: await countEmergencyAdmins(scope),
  }),
);

/** @throws DomainError notFound */
export const getSsoProvider = query('sso.list', (scope, { id }: { id: string }): Promise<SsoProvider> =>
  readProvider(scope, id),
);

interface PeoplePage {
  id: string;
  text?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Whose logins are bound to a provider, the newest first. @throws DomainError notFound, invalid on `cursor` */
export const listSsoPeople = query(
  'sso.list',
  async (
    scope,
    { id, text, limit, cursor }: PeoplePage,
  ): Promise<{ items: SsoPerson[]; nextCursor: string | null }> => {
    await readProvider(scope, id);
    const at = cursor === undefined ? undefined : decodeCursor(cursor, [timePart, idPart] as const);
    const rows = await scope.tx
      .selectFrom('ssoIdentities as i')
      .innerJoin('logins as l', (join) =>
        join.onRef('l.tenantId', '=', 'i.tenantId').onRef('l.loginId', '=', 'i.loginId'),
      )
      .leftJoin('agents as a', (join) =>
        join.onRef('a.tenantId', '=', 'l.tenantId').onRef('a.agentId', '=', 'l.agentId'),
      )
      .leftJoin('customers as c', (join) =>
        join.onRef('c.tenantId', '=', 'l.tenantId').onRef('c.customerId', '=', 'l.customerId'),
      )
      .select(['i.loginId', 'i.boundAt', 'i.lastUsedAt'])
      .select([
        sql<string>`coalesce(a.name, nullif(trim(c.first_name || ' ' || c.last_name), ''), '')`.as('name'),
        sql<string>`coalesce(a.email, c.email)`.as('email'),
      ])
      .where('i.tenantId', '=', scope.tenantId)
      .where('i.ssoProviderId', '=', id)
      .$if(text !== undefined && text !== '', (found) => {
        const pattern = `%${text!.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
        return found.where(
          sql<boolean>`(l.email_key like ${pattern} or lower(coalesce(a.name, c.first_name || ' ' || c.last_name)) like ${pattern})`,
        );
      })
      .$if(at !== undefined, (before) =>
        before.where((eb) => eb(eb.refTuple('i.boundAt', 'i.loginId'), '<', eb.tuple(new Date(at![0]), at![1]))),
      )
      .orderBy('i.boundAt', 'desc')
      .orderBy('i.loginId', 'desc')
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => ({
        ...row,
        boundAt: row.boundAt.toISOString(),
        lastUsedAt: row.lastUsedAt.toISOString(),
      })),
      nextCursor: last ? encodeCursor([last.boundAt.toISOString(), last.loginId]) : null,
    };
  },
);
