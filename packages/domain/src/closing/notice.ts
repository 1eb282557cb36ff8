import type { Closing, MailWhileClosing } from '@redlich/contract';
import { command, fieldError, originOf, query, type QueryScope } from '../kernel/index.ts';
import { beginClosing, daysToRead, undoClosing } from './end-of-tenant.ts';

async function readClosing({ tx, tenantId, ports }: QueryScope): Promise<Closing> {
  const tenant = await tx
    .selectFrom('tenants')
    .select(['slug', 'closingAt', 'eraseAfter', 'closingBy', 'mailWhileClosing', 'certificateId'])
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  const { slug, closingAt } = tenant;
  if (!closingAt) return { slug, closing: null };
  return {
    slug,
    closing: {
      at: closingAt.toISOString(),
      eraseAfter: tenant.eraseAfter!.toISOString(),
      by: tenant.closingBy as 'tenant' | 'operator',
      mail: tenant.mailWhileClosing as MailWhileClosing,
      certificateUrl: `${originOf(ports.site, ports.site.platformDomain)}/certificates/${tenant.certificateId}`,
    },
  };
}

/** Whether the tenant is leaving, and when everything is erased. */
export const getClosing = query('closing.get', (scope, _: void) => readClosing(scope));

/**
 * Gives notice: from now on everything can be read and nothing changed, and after 30 days it is erased.
 * @throws DomainError invalid on `slug` when it is not the tenant's own; conflict when it is leaving already
 */
export const requestClosing = command(
  'closing.request',
  async (scope, { slug, mail }: { slug: string; mail: MailWhileClosing }): Promise<Closing> => {
    if ((await readClosing(scope)).slug !== slug) throw fieldError('slug', 'differs');
    await beginClosing(scope, { by: 'tenant', mail, days: daysToRead });
    return readClosing(scope);
  },
);

/** Takes the notice back. @throws DomainError conflict when there is none; forbidden when the operator ended the tenant */
export const withdrawClosing = command('closing.withdraw', async (scope, _: void): Promise<Closing> => {
  await undoClosing(scope, 'tenant');
  return readClosing(scope);
});
