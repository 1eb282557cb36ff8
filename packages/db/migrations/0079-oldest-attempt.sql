-- The oldest attempt that is still counted, over all tenants: what says that attempts are gone after a day looks here.
create function platform.oldest_attempt() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select min(a.at) from platform.attempts a;
end;
call platform.hand_to_definer('oldest_attempt()');
