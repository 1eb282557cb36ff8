import { sql } from 'kysely';
import { isStopped, type QueryScope } from '../kernel/index.ts';
import { numbersIn } from '../tickets/index.ts';
import type { Candidate } from './classify.ts';
import { ownIds, referencesOf } from './own-ids.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** The tickets that a message's references or subject name, in one query. */
export async function findCandidates(
  { tx, tenantId }: QueryScope,
  mail: ParsedMail,
  email: string,
): Promise<Candidate[]> {
  const ids = referencesOf(mail);
  const numbers = numbersIn(mail.subject).slice(0, 10);
  if (ids.length === 0 && numbers.length === 0) return [];
  const result = await sql<Candidate>`
    select t.ticket_id, named.via, t.updated_at, t.state = 'closed' as is_closed,
      exists (
        select from customers c
        where c.tenant_id = t.tenant_id and c.email_key = ${email.toLowerCase()}
          and (c.customer_id = t.customer_id or exists (
            select from organisations o where o.tenant_id = c.tenant_id and o.organisation_id = c.organisation_id
              and o.organisation_id = t.organisation_id and (o.sharing = 'organisation' or (o.sharing = 'chosen' and c.sees_organisation))
              and not ${isStopped(tenantId, sql.ref('t.customer_id'), 'sharing')}
          ) or exists (
            select from articles w where w.tenant_id = t.tenant_id and w.ticket_id = t.ticket_id and w.customer_id = c.customer_id))
      ) as is_participant
    from (
      select r.ticket_id, 'reference' as via from articles r
      where r.tenant_id = ${tenantId} and r.message_id = any(${ids}::text[])
      union
      select f.object_id, 'reference' from notifications f
      where f.tenant_id = ${tenantId} and f.notification_id = any(${ownIds(ids)}::uuid[]) and f.object_id is not null
      union
      select n.ticket_id, 'number' from tickets n where n.tenant_id = ${tenantId} and n.number = any(${numbers}::bigint[])
    ) named
    join tickets t on t.tenant_id = ${tenantId} and t.ticket_id = named.ticket_id and t.anonymised_at is null`.execute(
    tx,
  );
  return result.rows;
}
