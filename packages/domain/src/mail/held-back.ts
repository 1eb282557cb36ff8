import { query } from '../kernel/index.ts';

/**
 * Why a mail to an address must not leave: until it is live, a tenant writes to its own staff only.
 * @returns undefined where it may
 */
export const heldBack = query(
  'mail.deliver',
  async ({ tx, tenantId }, { address }: { address: string }): Promise<'notLive' | undefined> => {
    const tenant = await tx
      .selectFrom('tenants')
      .select('state')
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('agents')
              .select('agentId')
              .where('agents.tenantId', '=', tenantId)
              .where('emailKey', '=', address.toLowerCase())
              .where('active', '=', true),
          )
          .as('isStaff'),
      )
      .where('tenantId', '=', tenantId)
      .executeTakeFirstOrThrow();
    return tenant.state === 'live' || tenant.isStaff ? undefined : 'notLive';
  },
);
