-- Attempts that are counted against a limit. A bucket is a keyed hash of what is limited (an address, an account): nobody
-- can be read from it. Limits reach over tenants, so they lie outside the tenants' tables, and no service touches the
-- rows except through the functions below.
create table platform.attempts (
  bucket text not null,
  attempt_id uuid not null,
  at timestamptz not null,
  constraint attempts_pk primary key (bucket, attempt_id)
);
create index attempts_by_time on platform.attempts (at);
grant select, insert, delete on platform.attempts to redlich_definer;

-- Counts one attempt, unless one of the limits (at most maxima[i] within seconds[i]) is reached: then nothing is written
-- and the answer is how many seconds to wait. Attempts of one bucket stand in line, so that many at once cannot slip by.
create function platform.take_attempt(wanted text, attempt uuid, moment timestamptz, maxima int[], seconds int[])
returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wait int := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended(wanted, 4711));
  select coalesce(max(ceil(extract(epoch from (
      select a.at + make_interval(secs => l.span) from platform.attempts a
      where a.bucket = wanted and a.at > moment - make_interval(secs => l.span)
      order by a.at desc offset l.most - 1 limit 1) - moment)))::int, 0)
    into wait from unnest(maxima, seconds) as l (most, span);
  if wait > 0 then return wait; end if;
  delete from platform.attempts a
    where a.bucket = wanted and a.at < moment - make_interval(secs => (select max(s) from unnest(seconds) s));
  insert into platform.attempts (bucket, attempt_id, at) values (wanted, attempt, moment);
  return 0;
end $$;

-- An attempt that shall not count after all.
create function platform.forgive_attempt(wanted text, attempt uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.attempts a where a.bucket = wanted and a.attempt_id = attempt;
end;

create function platform.delete_attempts(before timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from platform.attempts a where a.at < before;
end;

do $$
declare signature text;
begin
  grant create on schema platform to redlich_definer;
  foreach signature in array array['take_attempt(text, uuid, timestamptz, int[], int[])',
    'forgive_attempt(text, uuid)', 'delete_attempts(timestamptz)'] loop
    execute format('revoke all on function platform.%s from public', signature);
    execute format('grant execute on function platform.%s to redlich_app', signature);
    execute format('alter function platform.%s owner to redlich_definer', signature);
  end loop;
  revoke create on schema platform from redlich_definer;
end $$;

-- The key that seals a tenant's secrets, itself sealed by the key-encryption key, which lies outside of the database.
create table tenant_keys (
  tenant_id uuid not null references tenants (tenant_id),
  version int not null check (version > 0),
  wrapped_key text not null,
  created_at timestamptz not null,
  wrapped_at timestamptz not null,
  constraint tenant_keys_pk primary key (tenant_id, version)
);
call platform.protect('tenant_keys');
