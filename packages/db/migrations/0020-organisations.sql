-- Who of an organisation sees its requests: everybody their own, everybody all, or chosen people all and the others their own.
alter table organisations
  add column sharing text not null default 'own' check (sharing in ('own', 'organisation', 'chosen')),
  add column is_vip boolean not null default false,
  add column note text not null default '';

-- A mail domain belongs to one organisation; who writes from it joins that one.
create table organisation_domains (
  tenant_id uuid not null references tenants (tenant_id),
  domain text not null check (domain = lower(domain)),
  organisation_id uuid not null,
  constraint organisation_domains_pk primary key (tenant_id, domain),
  constraint organisation_domains_organisation foreign key (tenant_id, organisation_id)
    references organisations (tenant_id, organisation_id) on delete cascade
);
create index organisation_domains_of_organisation on organisation_domains (tenant_id, organisation_id, domain);
call platform.protect('organisation_domains');

alter table customers
  -- One of the chosen people, where the organisation shares with chosen people.
  add column sees_organisation boolean not null default false,
  -- Marked as somebody who may write in, where only the invited may.
  add column is_invited boolean not null default false;
drop index customers_by_organisation;
create index customers_by_organisation on customers (tenant_id, organisation_id, name_key, customer_id);

-- What the organisation agreed on. In force on a day from its start to its end, both included; without an end until further notice.
create table contracts (
  tenant_id uuid not null references tenants (tenant_id),
  contract_id uuid not null,
  organisation_id uuid not null,
  number text not null,
  number_key text not null generated always as (lower(number)) stored,
  starts_on date not null,
  ends_on date,
  services text[] not null default '{}',
  note text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint contracts_pk primary key (tenant_id, contract_id),
  constraint contracts_by_number unique (tenant_id, number_key),
  constraint contracts_span check (ends_on is null or ends_on >= starts_on),
  constraint contracts_organisation foreign key (tenant_id, organisation_id) references organisations (tenant_id, organisation_id)
);
create index contracts_of_organisation on contracts (tenant_id, organisation_id, starts_on desc, contract_id);
create index contracts_by_end on contracts (tenant_id, ends_on) where ends_on is not null;
call platform.protect('contracts');

-- The search of 0004 with the organisation whose requests the customer sees beside the own ones.
create function platform.walk_articles(query tsquery, of_customer uuid, of_organisation uuid, maximum integer)
returns table (ticket_id uuid, matched_at timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set enable_bitmapscan = off set enable_seqscan = off set enable_sort = off as $$
begin
  return query
    select a.ticket_id, a.created_at from public.articles a
    where a.tenant_id = platform.current_tenant() and a.search @@ query
      and (of_customer is null or (a.visibility = 'public' and exists (
        select from public.tickets t where t.tenant_id = a.tenant_id and t.ticket_id = a.ticket_id
          and (t.customer_id = of_customer or t.organisation_id = of_organisation))))
    order by a.created_at desc limit maximum;
end $$;

-- `of_customer`: only that customer's own tickets and those of `of_organisation`, and only what customers may read.
create function platform.search_tickets(wanted text, of_customer uuid, of_organisation uuid, maximum integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant constant uuid := platform.current_tenant();
  words constant tsquery := websearch_to_tsquery('german', wanted) || websearch_to_tsquery('english', wanted);
  -- Addresses are kept whole and in parts: `ottilie@werft.example` is found by `werft.example` and by `werft`.
  plain_words constant tsquery :=
    websearch_to_tsquery('simple', wanted) || websearch_to_tsquery('simple', translate(wanted, '@.-_+', '     '));
  enough constant integer := 400;
  hits integer := 0;
begin
  if wanted ~ '^\s*#?[0-9]{1,15}\s*$' then
    return query select t.ticket_id from public.tickets t
      where t.tenant_id = tenant and t.number = regexp_replace(wanted, '[^0-9]', '', 'g')::bigint
        and (of_customer is null or t.customer_id = of_customer or t.organisation_id = of_organisation);
  end if;
  if of_customer is null and numnode(plain_words) > 0 then
    return query select t.ticket_id
      from (select c.customer_id from public.customers c where c.tenant_id = tenant and c.search @@ plain_words limit 50) c
      cross join lateral (select t.ticket_id from public.tickets t where t.tenant_id = tenant and t.customer_id = c.customer_id
        order by t.updated_at desc limit 100) t;
  end if;
  if numnode(words) = 0 then return; end if;
  select count(*) into hits from (select from public.articles a where a.tenant_id = tenant and a.search @@ words limit enough) few;
  if hits < enough then
    return query select m.ticket_id from (
      select a.ticket_id, max(a.created_at) as matched_at from public.articles a
      where a.tenant_id = tenant and a.search @@ words
        and (of_customer is null or (a.visibility = 'public' and exists (
          select from public.tickets t where t.tenant_id = tenant and t.ticket_id = a.ticket_id
            and (t.customer_id = of_customer or t.organisation_id = of_organisation))))
      group by a.ticket_id order by 2 desc limit maximum) m;
  else
    return query select distinct w.ticket_id from platform.walk_articles(words, of_customer, of_organisation, maximum) w;
  end if;
end $$;

grant create on schema platform to redlich_definer;
revoke all on function platform.walk_articles(tsquery, uuid, uuid, integer),
  platform.search_tickets(text, uuid, uuid, integer) from public;
grant execute on function platform.search_tickets(text, uuid, uuid, integer) to redlich_app;
alter function platform.walk_articles(tsquery, uuid, uuid, integer) owner to redlich_definer;
alter function platform.search_tickets(text, uuid, uuid, integer) owner to redlich_definer;
revoke create on schema platform from redlich_definer;
