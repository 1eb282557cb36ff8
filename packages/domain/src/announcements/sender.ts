import { sql } from 'kysely';
import { fieldError, type CommandScope } from '../kernel/index.ts';

type Reading = Pick<CommandScope, 'tx' | 'tenantId'>;

/** Whether it is the address that the notice gives for the controller. */
const isStated = (tenantId: string) => sql<boolean>`lower(address) = (select lower(record->>'email') from notice_records
  where tenant_id = ${tenantId} and kind = 'controller')`;

/** The address it comes from: the chosen channel's, else the controller's where mail comes in there, else the first. */
export const findChannel = ({ tx, tenantId }: Reading, channelId: string | null) =>
  tx
    .selectFrom('channels')
    .select(['address', 'senderName'])
    .where('tenantId', '=', tenantId)
    .orderBy(sql`channel_id = ${channelId}`, (order) => order.desc().nullsLast())
    .orderBy(isStated(tenantId), (order) => order.desc().nullsLast())
    .orderBy('address')
    .limit(1)
    .executeTakeFirst();

/** Whoever writes chooses, where there are several and none is the controller's. @throws DomainError invalid on `channelId` */
export async function requireSender({ tx, tenantId }: Reading, channelId: string | null): Promise<void> {
  if (channelId !== null) return;
  const channels = await tx
    .selectFrom('channels')
    .select(isStated(tenantId).as('stated'))
    .where('tenantId', '=', tenantId)
    .execute();
  if (channels.length > 1 && !channels.some(({ stated }) => stated)) throw fieldError('channelId', 'required');
}
