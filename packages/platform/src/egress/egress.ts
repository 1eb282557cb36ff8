import type { Connection, PlatformConnection, TenantConnection } from './connection.ts';
import { EgressRefused } from './refused.ts';

/** @returns why a tenant's connection is not opened; undefined: it may be */
export type Judge = (
  connection: TenantConnection,
) => Promise<{ refusal: 'undeclared' | 'inactive'; recipient: string | null } | undefined>;

export interface Egress {
  /** Resolves where the connection may be opened. @throws EgressRefused where it may not */
  pass(connection: Connection): Promise<void>;
  /** Connections to the platform's places since this was asked last. */
  takeCounts(): (PlatformConnection & { opened: number })[];
}

const keyOf = ({ purpose, host, port }: PlatformConnection) => `${purpose} ${host.toLowerCase()} ${port}`;

export function createEgress({ places, judge }: { places: readonly PlatformConnection[]; judge?: Judge }): Egress {
  const known = new Map(places.map((place) => [keyOf(place), { ...place, opened: 0 }]));
  return {
    async pass(connection) {
      if ('tenantId' in connection) {
        if (!judge) throw new EgressRefused('undeclared');
        const refused = await judge(connection);
        if (refused) throw new EgressRefused(refused.refusal, refused.recipient);
        return;
      }
      const place = known.get(keyOf(connection));
      if (!place) throw new EgressRefused('undeclared');
      place.opened += 1;
    },
    takeCounts() {
      const opened = [...known.values()].filter((place) => place.opened > 0).map((place) => ({ ...place }));
      for (const place of known.values()) place.opened = 0;
      return opened;
    },
  };
}
