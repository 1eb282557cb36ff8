-- What is to go: the requests with all that is in them and nothing else, or the account and the person too. Each once at a
-- time, and the first may come before the second.
alter table erasures add column reach text not null default 'all' check (reach in ('requests', 'all'));
alter table erasures drop constraint erasures_by_customer;
create unique index erasures_at_once on erasures (tenant_id, customer_id, reach) where finished_at is null;
create index erasures_of_customer on erasures (tenant_id, customer_id, requested_at desc);

-- Until when the last backup that holds the tenant of the moment can be opened; null where none is listed.
create function platform.backups_end() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select max(b.expires_at) from platform.backups b
  where b.expired_at is null and (b.tenant_id is null or b.tenant_id = platform.current_tenant());
end;
call platform.hand_to_definer('backups_end()');
