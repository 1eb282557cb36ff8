import { sql } from 'kysely';
import type { Connection, ConnectionPage, ConnectionPurpose, ConnectionRefusal } from '@redlich/contract';
import { decodeCursor, encodeCursor, query } from '../kernel/index.ts';
import { readDeclared, readOwnHosts } from './declared-hosts.ts';
import { judgeHost } from './judge-host.ts';
import { readPlaces } from './places.ts';

const formats = [/^[01]$/, /^\d{4}-[\d:TZ.-]{10,30}$/, /^[a-zA-Z]{1,20}$/, /^[^\u0000]{1,253}$/, /^\d{1,5}$/] as const;

/** Where the product connects to for this tenant and where it was kept from, refused ones first; and the platform's places. */
export const listConnections = query(
  'connection.list',
  async (scope, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<ConnectionPage> => {
    const { tx, tenantId } = scope;
    let rows = tx
      .selectFrom('outgoingConnections')
      .selectAll()
      .where('tenantId', '=', tenantId)
      .orderBy(sql`refusal is null`)
      .orderBy('lastAt', 'desc')
      .orderBy('purpose')
      .orderBy('host')
      .orderBy('port')
      .limit(limit + 1);
    if (cursor) {
      const [allowed, at, purpose, host, port] = decodeCursor(cursor, formats);
      rows = rows.where(
        sql<boolean>`(refusal is null, -extract(epoch from last_at), purpose, host, port)
          > (${allowed === '1'}, -extract(epoch from ${at}::timestamptz), ${purpose}, ${host}, ${Number(port)})`,
      );
    }
    const [found, declared, ownHosts, platform] = await Promise.all([
      rows.execute(),
      readDeclared(scope),
      readOwnHosts(scope),
      readPlaces(tx),
    ]);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row): Connection => {
        const verdict = judgeHost(declared, row.host);
        const { recipient } = verdict;
        return {
          purpose: row.purpose as ConnectionPurpose,
          host: row.host,
          port: row.port,
          opened: row.opened,
          refused: row.refused,
          lastRefusal: row.refusal as ConnectionRefusal | null,
          lastAt: row.lastAt.toISOString(),
          recipient: recipient && { id: recipient.id, name: recipient.name, standing: recipient.standing },
          isOwn: verdict.allowed && verdict.by === 'own',
        };
      }),
      nextCursor: last
        ? encodeCursor([
            last.refusal === null ? '1' : '0',
            last.lastAt.toISOString(),
            last.purpose,
            last.host,
            String(last.port),
          ])
        : null,
      ownHosts,
      platform: platform.map(({ region: _, foundBy: __, ...place }) => place),
    };
  },
);
