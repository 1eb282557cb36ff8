import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Channel } from '@redlich/contract';
import type { Database } from '@redlich/db';
import {
  command,
  fieldError,
  isForeignKeyViolation,
  isUniqueViolation,
  notFound,
  query,
  type QueryScope,
} from '../kernel/index.ts';

/** Which tenant and channel take the mail of an address; undefined: nobody here. */
export async function findChannelByAddress(
  db: Database,
  address: string,
): Promise<{ tenantId: string; channelId: string } | undefined> {
  const result = await sql<{
    tenantId: string;
    channelId: string;
  }>`select * from platform.channel_by_address(${address})`.execute(db);
  return result.rows[0];
}

const channels = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('channels as c')
    .innerJoin('queues as q', (join) =>
      join.onRef('q.tenantId', '=', 'c.tenantId').onRef('q.queueId', '=', 'c.queueId'),
    )
    .select(['c.channelId', 'c.address', 'c.senderName', 'c.takes', 'q.queueId', 'q.name as queueName'])
    .where('c.tenantId', '=', tenantId)
    .orderBy('c.address');

type Row = Awaited<ReturnType<ReturnType<typeof channels>['executeTakeFirstOrThrow']>>;
const toChannel = (row: Row): Channel => ({
  id: row.channelId,
  address: row.address,
  senderName: row.senderName,
  takes: row.takes as Channel['takes'],
  queue: { id: row.queueId, name: row.queueName },
});

async function readChannel(scope: QueryScope, channelId: string): Promise<Channel> {
  const row = await channels(scope).where('c.channelId', '=', channelId).executeTakeFirst();
  if (!row) throw notFound('channel');
  return toChannel(row);
}

export const listChannels = query('channel.list', async (scope, _: void) => ({
  items: (await channels(scope).execute()).map(toChannel),
}));

interface NewChannel {
  address: string;
  senderName: string;
  queueId: string;
  takes?: Channel['takes'] | undefined;
}

/** @throws DomainError conflict on `address` when any tenant has it, invalid on `queueId` */
export const createChannel = command('channel.create', async (scope, input: NewChannel): Promise<Channel> => {
  const channelId = randomUUID();
  const address = input.address.toLowerCase();
  try {
    await scope.tx
      .insertInto('channels')
      .values({ tenantId: scope.tenantId, channelId, ...input, address, takes: input.takes ?? 'tickets' })
      .execute();
    await sql`select platform.claim_address(${address}, ${channelId})`.execute(scope.tx);
  } catch (error) {
    if (isUniqueViolation(error)) throw fieldError('address', 'taken');
    if (isForeignKeyViolation(error)) throw fieldError('queueId', 'unknown');
    throw error;
  }
  scope.audit({ objectKind: 'channel', objectId: channelId, fields: ['address', 'senderName', 'queueId', 'takes'] });
  return readChannel(scope, channelId);
});

interface ChannelChange {
  id: string;
  senderName?: string | undefined;
  queueId?: string | undefined;
  takes?: Channel['takes'] | undefined;
}

/** @throws DomainError notFound, invalid on `queueId` */
export const updateChannel = command(
  'channel.update',
  async (scope, { id, ...change }: ChannelChange): Promise<Channel> => {
    const current = await readChannel(scope, id);
    try {
      await scope.tx
        .updateTable('channels')
        .set({
          senderName: change.senderName ?? current.senderName,
          queueId: change.queueId ?? current.queue.id,
          takes: change.takes ?? current.takes,
        })
        .where('tenantId', '=', scope.tenantId)
        .where('channelId', '=', id)
        .execute();
    } catch (error) {
      if (isForeignKeyViolation(error)) throw fieldError('queueId', 'unknown');
      throw error;
    }
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    scope.audit({ objectKind: 'channel', objectId: id, fields });
    return readChannel(scope, id);
  },
);
