-- When the published notice of a tenant was last compared with what is so. One row a tenant, so that a schedule finds in one
-- statement who is due.
create table notice_watches (
  tenant_id uuid not null references tenants (tenant_id),
  checked_at timestamptz not null,
  constraint notice_watches_pk primary key (tenant_id)
);
call platform.protect('notice_watches');
call platform.open_to_definer('notice_watches');

-- A comparison that found something new, that was made at night, or that somebody asked for.
create table notice_runs (
  tenant_id uuid not null references tenants (tenant_id),
  notice_run_id uuid not null,
  kind text not null check (kind in ('watch', 'nightly', 'asked')),
  at timestamptz not null,
  -- Of the notice that was compared.
  version integer not null,
  took_ms integer not null,
  sentences integer not null,
  contradicted integer not null,
  constraint notice_runs_pk primary key (tenant_id, notice_run_id)
);
create index notice_runs_by_time on notice_runs (tenant_id, at desc, notice_run_id desc);
call platform.protect('notice_runs');

-- What holds of each sentence of the notice in force, and since when. A row that is `contradicted` is an open alert.
create table notice_verdicts (
  tenant_id uuid not null references tenants (tenant_id),
  -- Of the document: `retention.closedTickets`.
  sentence_id text not null,
  verdict text not null check (verdict in ('holds', 'contradicted', 'statement')),
  since timestamptz not null,
  constraint notice_verdicts_pk primary key (tenant_id, sentence_id)
);
call platform.protect('notice_verdicts');

-- Each time a sentence became something else. `was` is null where it is new, `became` where it is no longer said.
create table notice_verdict_changes (
  tenant_id uuid not null references tenants (tenant_id),
  notice_verdict_change_id uuid not null,
  notice_run_id uuid not null,
  sentence_id text not null,
  at timestamptz not null,
  was text check (was in ('holds', 'contradicted', 'statement')),
  became text check (became in ('holds', 'contradicted', 'statement')),
  constraint notice_verdict_changes_pk primary key (tenant_id, notice_verdict_change_id),
  constraint notice_verdict_changes_run foreign key (tenant_id, notice_run_id)
    references notice_runs (tenant_id, notice_run_id) on delete cascade
);
create index notice_verdict_changes_by_time on notice_verdict_changes (tenant_id, at desc, notice_verdict_change_id desc);
create index notice_verdict_changes_of_run on notice_verdict_changes (tenant_id, notice_run_id);
call platform.protect('notice_verdict_changes');

-- Tenants with a published notice that nobody has compared since `before`, the longest waiting first.
create function platform.notices_due(before timestamptz, most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select t.tenant_id from public.tenants t left join public.notice_watches w on w.tenant_id = t.tenant_id
  where t.suspended_at is null and (w.checked_at is null or w.checked_at < before)
    and exists (select from public.notice_versions v where v.tenant_id = t.tenant_id)
  order by w.checked_at nulls first, t.tenant_id limit most;
end;
call platform.hand_to_definer('notices_due(timestamptz, int)');
