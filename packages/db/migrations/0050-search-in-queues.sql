-- The search of 0020 kept to the queues whose tickets an agent may read; null stands for all of them.
create function platform.walk_articles(query tsquery, of_customer uuid, of_organisation uuid, of_queues uuid[], maximum integer)
returns table (ticket_id uuid, matched_at timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set enable_bitmapscan = off set enable_seqscan = off set enable_sort = off as $$
begin
  return query
    select a.ticket_id, a.created_at from public.articles a
    where a.tenant_id = platform.current_tenant() and a.search @@ query
      and (of_customer is null or a.visibility = 'public')
      and (of_customer is null and of_queues is null or exists (
        select from public.tickets t where t.tenant_id = a.tenant_id and t.ticket_id = a.ticket_id
          and (of_customer is null or t.customer_id = of_customer or t.organisation_id = of_organisation)
          and (of_queues is null or t.queue_id = any(of_queues))))
    order by a.created_at desc limit maximum;
end $$;

create function platform.search_tickets(
  wanted text, of_customer uuid, of_organisation uuid, of_queues uuid[], maximum integer) returns setof uuid
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
  if of_queues = '{}' then return; end if;
  if wanted ~ '^\s*#?[0-9]{1,15}\s*$' then
    return query select t.ticket_id from public.tickets t
      where t.tenant_id = tenant and t.number = regexp_replace(wanted, '[^0-9]', '', 'g')::bigint
        and (of_customer is null or t.customer_id = of_customer or t.organisation_id = of_organisation)
        and (of_queues is null or t.queue_id = any(of_queues));
  end if;
  if of_customer is null and numnode(plain_words) > 0 then
    return query select t.ticket_id
      from (select c.customer_id from public.customers c where c.tenant_id = tenant and c.search @@ plain_words limit 50) c
      cross join lateral (select t.ticket_id from public.tickets t where t.tenant_id = tenant and t.customer_id = c.customer_id
        and (of_queues is null or t.queue_id = any(of_queues))
        order by t.updated_at desc limit 100) t;
  end if;
  if numnode(words) = 0 then return; end if;
  select count(*) into hits from (select from public.articles a where a.tenant_id = tenant and a.search @@ words limit enough) few;
  if hits < enough then
    return query select m.ticket_id from (
      select a.ticket_id, max(a.created_at) as matched_at from public.articles a
      where a.tenant_id = tenant and a.search @@ words
        and (of_customer is null or a.visibility = 'public')
        and (of_customer is null and of_queues is null or exists (
          select from public.tickets t where t.tenant_id = tenant and t.ticket_id = a.ticket_id
            and (of_customer is null or t.customer_id = of_customer or t.organisation_id = of_organisation)
            and (of_queues is null or t.queue_id = any(of_queues))))
      group by a.ticket_id order by 2 desc limit maximum) m;
  else
    return query select distinct w.ticket_id
      from platform.walk_articles(words, of_customer, of_organisation, of_queues, maximum) w;
  end if;
end $$;

grant create on schema platform to redlich_definer;
revoke all on function platform.walk_articles(tsquery, uuid, uuid, uuid[], integer),
  platform.search_tickets(text, uuid, uuid, uuid[], integer) from public;
grant execute on function platform.search_tickets(text, uuid, uuid, uuid[], integer) to redlich_app;
alter function platform.walk_articles(tsquery, uuid, uuid, uuid[], integer) owner to redlich_definer;
alter function platform.search_tickets(text, uuid, uuid, uuid[], integer) owner to redlich_definer;
revoke create on schema platform from redlich_definer;
drop function platform.search_tickets(text, uuid, uuid, integer), platform.walk_articles(tsquery, uuid, uuid, integer);
