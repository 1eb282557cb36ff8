import type pg from 'pg';
import * as german from './german.ts';
import { inTenant } from './in-tenant.ts';
import { frequentSentence, rareSentence } from './search-words.ts';
import type { BenchTenant } from './tenants.ts';

/** One requester for so many tickets: 500 for 10,000. */
const ticketsPerRequester = 20;

/**
 * Fills a tenant by SQL. Shares are exact and spread evenly over time: a fifth of the tickets in each queue, 30 % not
 * closed, 2 % with ten articles, 20 % with the frequent word, ten with the rare one. `bench_texts` holds the texts.
 */
export async function fillTenant(client: pg.ClientBase, tenant: BenchTenant): Promise<void> {
  const { tenantId, agentId, queueIds, tickets } = tenant;
  await inTenant(client, tenantId, async () => {
    const requesters = Math.max(1, Math.round(tickets / ticketsPerRequester));
    await client.query(customers, [tenantId, requesters, german.firstNames, german.lastNames]);
    await client.query(ticketRows, [tenantId, tickets, queueIds, agentId]);
    await client.query(articleRows, [tenantId, tickets, agentId, frequentSentence, rareSentence]);
    await client.query('update ticket_counters set last_number = 1000 + $2 where tenant_id = $1', [tenantId, tickets]);
  });
}

const customers = `
  insert into customers (tenant_id, customer_id, first_name, last_name, email, source, created_at, updated_at)
  select $1, gen_random_uuid(), first_name, last_name,
    translate(lower(first_name || '.' || last_name), 'äöüß', 'aous') || n || '@firma-' || n % 40 || '.example',
    'mail', now() - interval '2 years', now() - interval '2 years'
  from generate_series(0, $2::int - 1) n,
    lateral (select ($3::text[])[1 + n % cardinality($3::text[])] as first_name,
      ($4::text[])[1 + n / 3 % cardinality($4::text[])] as last_name) names`;

// In each group of five tickets there is one for every queue; the state goes by groups, so each queue has its 30 %.
const ticketRows = `
  insert into tickets (tenant_id, ticket_id, number, subject, state, turn, priority, queue_id, owner_id, customer_id,
    article_count, created_at, updated_at, closed_at)
  select $1, gen_random_uuid(), 1001 + n, s.subject, state,
    case state when 'closed' then 'nobody' when 'pending' then 'customer' else 'team' end,
    case when luck < 0.1 then 'high' when luck < 0.12 then 'urgent' when luck < 0.2 then 'low' else 'normal' end,
    ($3::uuid[])[1 + n % 5], case when state <> 'new' and luck < 0.8 then $4::uuid end, c.customer_id,
    case when n % 50 = n / 50 % 50 then 10 else 1 end, created_at, created_at + age, case state when 'closed' then created_at + age end
  from (
    select n, random() as luck,
      case n / 5 % 10 when 0 then 'new' when 1 then 'open' when 2 then 'pending' else 'closed' end as state,
      now() - ($2::int - n) * (interval '2 years' / $2::int) - interval '11 days' as created_at,
      power(random(), 3) * interval '10 days' as age
    from generate_series(0, $2::int - 1) n) made
  join (select customer_id, row_number() over (order by customer_id) - 1 as position, count(*) over () as total from customers
    where tenant_id = $1) c on c.position = (n * 7919::bigint + n / 13) % c.total
  join bench_subjects s on s.position = n % 200`;

const articleRows = `
  insert into articles (tenant_id, article_id, ticket_id, kind, visibility, author_kind, agent_id, customer_id, subject,
    body_text, from_address, to_addresses, created_at)
  select $1, gen_random_uuid(), t.ticket_id, 'email', 'public', case when by_agent then 'agent' else 'customer' end,
    case when by_agent then $3::uuid end, case when by_agent then null else t.customer_id end, t.subject,
    b.body || case when k = 1 and (3 * (n / 5) + n) % 5 = 1 then ' ' || $4 else '' end
      || case when k = 1 and n % ($2::int / 10) = $2::int / 20 then ' ' || $5 else '' end,
    null, '{}', t.created_at + (k - 1) * ((t.updated_at - t.created_at) / greatest(t.article_count - 1, 1))
  from (select *, (number - 1001)::int as n from tickets where tenant_id = $1) t
  cross join lateral (select k, k % 2 = 0 as by_agent from generate_series(1, t.article_count) k) articles
  join bench_texts b on b.position = (n * 31 + k * 977) % (select count(*) from bench_texts)`;
