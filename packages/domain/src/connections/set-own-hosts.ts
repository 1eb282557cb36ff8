import { command } from '../kernel/index.ts';
import { readOwnHosts } from './declared-hosts.ts';

/** States which hosts are the tenant's own: what goes there is given to nobody else. Those before are replaced. */
export const setOwnHosts = command(
  'connection.set-own-hosts',
  async (scope, { hosts }: { hosts: readonly string[] }): Promise<{ hosts: string[] }> => {
    const { tx, tenantId, now } = scope;
    const stated = [...new Set(hosts.map((host) => host.toLowerCase()))];
    const gone = tx.deleteFrom('ownDestinations').where('tenantId', '=', tenantId);
    await (stated.length > 0 ? gone.where('host', 'not in', stated) : gone).execute();
    if (stated.length > 0)
      await tx
        .insertInto('ownDestinations')
        .values(stated.map((host) => ({ tenantId, host, statedAt: now })))
        .onConflict((conflict) => conflict.columns(['tenantId', 'host']).doNothing())
        .execute();
    scope.audit({ objectKind: 'connections', objectId: null, fields: ['ownHosts'] });
    return { hosts: await readOwnHosts(scope) };
  },
);
