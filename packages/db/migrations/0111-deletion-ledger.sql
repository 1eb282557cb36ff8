-- What was deleted, on which ground, and nothing of whom: each line carries the hash of the one before, so that a line that
-- is changed, left out or put in shows.
create table ledger_entries (
  tenant_id uuid not null references tenants (tenant_id),
  sequence bigint not null check (sequence > 0),
  entry_id uuid not null,
  -- The run of retention, or the erasure of a person.
  act_id uuid not null,
  category text not null,
  -- Of what was deleted by time: the rule and when it was set.
  rule text,
  ground text not null check (ground in ('period', 'request')),
  stores text[] not null,
  objects integer not null check (objects > 0),
  -- Random ids: by them a restored backup is told what must not come back.
  object_ids uuid[] not null,
  recorded_at timestamptz not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  constraint ledger_entries_pk primary key (tenant_id, sequence)
);
create index ledger_entries_of_act on ledger_entries (tenant_id, act_id, sequence);
call platform.protect('ledger_entries', 'select, insert');
-- With the whole tenant they go too: see platform.erase_rows.
call platform.open_to_definer('ledger_entries');
grant delete on ledger_entries to redlich_definer;
create policy definer_erases on ledger_entries for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));
