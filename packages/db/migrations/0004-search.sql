-- Full-text operators are not leakproof, so under row-level security they do not reach their index. These functions
-- read past the policies, take the tenant from the setting, and return ids only; the caller reads the rows again under
-- the policies. Rare words come from the index. A frequent word would mean fetching thousands of rows to find the
-- newest: then the newest articles are walked backwards instead, and enough matches are met soon.

-- The newest articles first, each tested; never through the full-text index.
create function platform.walk_articles(query tsquery, of_customer uuid, maximum integer)
returns table (ticket_id uuid, matched_at timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set enable_bitmapscan = off set enable_seqscan = off set enable_sort = off as $$
begin
  return query
    select a.ticket_id, a.created_at from public.articles a
    where a.tenant_id = platform.current_tenant() and a.search @@ query
      and (of_customer is null or (a.visibility = 'public' and exists (
        select from public.tickets t where t.tenant_id = a.tenant_id and t.ticket_id = a.ticket_id and t.customer_id = of_customer)))
    order by a.created_at desc limit maximum;
end $$;

-- Ids of the tickets that a text finds, at most `maximum`, those with the newest matching article.
-- `of_customer`: only that customer's own tickets, and only what the customer may read.
create function platform.search_tickets(wanted text, of_customer uuid, maximum integer) returns setof uuid
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
        and (of_customer is null or t.customer_id = of_customer);
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
          select from public.tickets t where t.tenant_id = tenant and t.ticket_id = a.ticket_id and t.customer_id = of_customer)))
      group by a.ticket_id order by 2 desc limit maximum) m;
  else
    return query select distinct w.ticket_id from platform.walk_articles(words, of_customer, maximum) w;
  end if;
end $$;

grant create on schema platform to redlich_definer;
revoke all on function platform.walk_articles(tsquery, uuid, integer), platform.search_tickets(text, uuid, integer) from public;
grant execute on function platform.search_tickets(text, uuid, integer) to redlich_app;
alter function platform.walk_articles(tsquery, uuid, integer) owner to redlich_definer;
alter function platform.search_tickets(text, uuid, integer) owner to redlich_definer;
revoke create on schema platform from redlich_definer;
