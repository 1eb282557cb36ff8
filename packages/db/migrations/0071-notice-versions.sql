-- What was published, word for word, in both languages. Never changed, never removed before the tenant itself: for any day
-- the notice that was in force can be shown again, and its hash tells that it is the same.
create table notice_versions (
  tenant_id uuid not null references tenants (tenant_id),
  version integer not null check (version > 0),
  valid_from timestamptz not null,
  document_de jsonb not null,
  document_en jsonb not null,
  -- SHA-256 of the canonical JSON of each document.
  sha256_de text not null check (sha256_de ~ '^[0-9a-f]{64}$'),
  sha256_en text not null check (sha256_en ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  -- The agent; null for the software itself. No foreign key: the record outlives the person's account.
  published_by uuid,
  constraint notice_versions_pk primary key (tenant_id, version)
);
create index notice_versions_in_force on notice_versions (tenant_id, valid_from desc, version desc);
call platform.protect('notice_versions', 'select, insert');
-- With the whole tenant they go, and only then: see platform.erase_rows.
call platform.open_to_definer('notice_versions');
grant delete on notice_versions to redlich_definer;
create policy definer_erases on notice_versions for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));
