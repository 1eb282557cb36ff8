import { sql } from 'kysely';
import type { AlertKind, Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { notify, type NotificationKind } from '../notifications/index.ts';

interface NewAlert {
  kind: AlertKind;
  /** These agents, or whoever reads a queue by a team and is not out of office. */
  to: { agentIds: readonly string[] } | { teamsOfQueue: string };
  /** Null: several tickets at once. */
  ticketId: string | null;
  meantFor?: string | null;
  times?: number;
}

const mailOf: Record<AlertKind, NotificationKind> = {
  assigned: 'alert-assigned',
  handedOver: 'alert-handed-over',
  answered: 'alert-answered',
  noted: 'alert-noted',
  undelivered: 'alert-undelivered',
  teamTicket: 'alert-team-ticket',
};

const addressees = ({ tenantId, now }: CommandScope, to: NewAlert['to']) =>
  'agentIds' in to
    ? sql<boolean>`a.agent_id = any(${[...to.agentIds]}::uuid[])`
    : sql<boolean>`a.agent_id in (
        select m.agent_id from team_queue_rights q
        join team_members m on m.tenant_id = q.tenant_id and m.team_id = q.team_id
        where q.tenant_id = ${tenantId} and q.queue_id = ${to.teamsOfQueue}
          and q.rights && '{read,change,full}'::text[])
      and not exists (select from absences b where b.tenant_id = a.tenant_id and b.agent_id = a.agent_id
        and (${now}::timestamptz at time zone 'Europe/Berlin')::date between b.from_on and b.until_on)`;

/** Tells agents of something, as far as each wants to hear of it; one statement, and a mail for those who asked for one. */
export async function raiseAlert(
  scope: CommandScope,
  { kind, to, ticketId, meantFor, times }: NewAlert,
): Promise<void> {
  const { tx, tenantId, actor, now } = scope;
  const by = actor.kind === 'agent' ? actor.id : null;
  const { rows } = await sql<{ agentId: string; language: Language }>`
    with wanted as (
      select a.agent_id, coalesce(c.by_mail, false) as by_mail, coalesce(l.language, 'de') as language
      from agents a
      left join alert_choices c on c.tenant_id = a.tenant_id and c.agent_id = a.agent_id and c.kind = ${kind}
      left join logins l on l.tenant_id = a.tenant_id and l.agent_id = a.agent_id
      where a.tenant_id = ${tenantId} and a.active and coalesce(c.shown, true)
        and a.agent_id is distinct from ${by}::uuid and ${addressees(scope, to)}
    ), raised as (
      insert into alerts (tenant_id, alert_id, agent_id, kind, ticket_id, by_agent_id, meant_for_id, times, created_at)
      select ${tenantId}::uuid, gen_random_uuid(), agent_id, ${kind}, ${ticketId}::uuid, ${by}::uuid, ${meantFor ?? null}::uuid,
        ${times ?? 1}::integer, ${now}
      from wanted
      on conflict (tenant_id, agent_id, kind, ticket_id) where read_at is null do update
        set times = alerts.times + excluded.times, created_at = excluded.created_at,
          by_agent_id = excluded.by_agent_id, meant_for_id = excluded.meant_for_id
      returning agent_id, xmax = 0 as is_first
    )
    select w.agent_id as "agentId", w.language from wanted w join raised r on r.agent_id = w.agent_id
    where w.by_mail and r.is_first`.execute(tx);
  for (const { agentId, language } of rows) {
    const about = ticketId === null ? {} : { objectId: ticketId };
    await notify(scope, { kind: mailOf[kind], person: { agentId }, language, ...about });
  }
}

/** A ticket that somebody has is no longer news for the others of the team. */
export async function settleTeamAlerts({ tx, tenantId }: CommandScope, ticketId: string): Promise<void> {
  await tx
    .deleteFrom('alerts')
    .where('tenantId', '=', tenantId)
    .where('ticketId', '=', ticketId)
    .where('kind', '=', 'teamTicket')
    .where('readAt', 'is', null)
    .execute();
}
