import { sql, type Expression } from 'kysely';
import { query } from '../kernel/index.ts';

/** Whether an address (in lower case) belongs to active staff of the tenant. */
export const isStaff = (tenantId: string, emailKey: Expression<unknown>) =>
  sql<boolean>`exists (select from agents s where s.tenant_id = ${tenantId} and s.email_key = ${emailKey} and s.active)`;

/**
 * Why a mail to an address must not leave: until it is live, a tenant writes to its own staff only.
 * @returns undefined where it may
 */
export const heldBack = query('mail.deliver', async ({ tx, tenantId }, { address }: { address: string }) =>
  heldBackFor(
    await tx
      .selectFrom('tenants')
      .select(['state', isStaff(tenantId, sql.val(address.toLowerCase())).as('isStaff')])
      .where('tenantId', '=', tenantId)
      .executeTakeFirstOrThrow(),
  ),
);

/** The same of what is read already. */
export const heldBackFor = (known: { state: string; isStaff: boolean }): 'notLive' | undefined =>
  known.state === 'live' || known.isStaff ? undefined : 'notLive';
