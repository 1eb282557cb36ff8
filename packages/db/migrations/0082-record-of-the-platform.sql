-- Who runs the platform, as its contracts and its record under Art. 30(2) GDPR name it. One row.
create table platform.operator_record (
  only_one boolean not null default true check (only_one),
  record jsonb not null,
  changed_at timestamptz not null,
  constraint operator_record_pk primary key (only_one)
);
grant select, insert, update on platform.operator_record to redlich_definer;

create function platform.get_operator_record() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select o.record from platform.operator_record o);

create function platform.set_operator_record(new_record jsonb, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  insert into platform.operator_record (record, changed_at) values (new_record, moment)
    on conflict (only_one) do update set record = excluded.record, changed_at = excluded.changed_at;
end;

call platform.open_to_definer('notice_records');
call platform.open_to_definer('contract_acceptances');
-- Whom the platform processes for: tenants by name with the controller they state and the contract they accepted last.
create function platform.list_processing_clients(most int) returns table (
  name text, controller jsonb, version text, company text, accepted_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.name, r.record, a.version, a.company, a.accepted_at
  from public.tenants t
  left join public.notice_records r on r.tenant_id = t.tenant_id and r.kind = 'controller'
  left join lateral (select c.version, c.company, c.accepted_at from public.contract_acceptances c
    where c.tenant_id = t.tenant_id order by c.accepted_at desc limit 1) a on true
  where t.state <> 'unverified'
  order by lower(t.name), t.tenant_id limit most;
end;

do $$
declare signature text;
begin
  foreach signature in array array['get_operator_record()', 'set_operator_record(jsonb, timestamptz)',
    'list_processing_clients(int)'] loop
    call platform.hand_to_definer(signature);
  end loop;
end $$;
