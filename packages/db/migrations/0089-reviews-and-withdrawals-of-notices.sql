-- A notice handed in for review by a second person, told by its hashes: what is approved is what was handed in.
create table notice_reviews (
  tenant_id uuid not null references tenants (tenant_id),
  notice_review_id uuid not null,
  state text not null check (state in ('open', 'approved', 'returned', 'withdrawn')),
  sha256_de text not null check (sha256_de ~ '^[0-9a-f]{64}$'),
  sha256_en text not null check (sha256_en ~ '^[0-9a-f]{64}$'),
  -- The day it is to apply from; null: at once.
  valid_on date,
  -- Agents. No foreign keys: the record outlives the person's account.
  requested_by uuid not null,
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  comment text not null default '' check (length(comment) <= 2000),
  constraint notice_reviews_pk primary key (tenant_id, notice_review_id),
  -- Whoever decides the code: nobody approves what he handed in.
  constraint notice_reviews_by_another check (state <> 'approved' or decided_by <> requested_by)
);
create unique index notice_reviews_one_open on notice_reviews (tenant_id) where state = 'open';
create index notice_reviews_newest on notice_reviews (tenant_id, requested_at desc);
call platform.protect('notice_reviews', 'select, insert, update');
call platform.open_to_definer('notice_reviews');
grant delete on notice_reviews to redlich_definer;
create policy definer_erases on notice_reviews for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));

-- Versions taken back before they were in force. The versions themselves never change.
create table notice_withdrawals (
  tenant_id uuid not null references tenants (tenant_id),
  version integer not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  constraint notice_withdrawals_pk primary key (tenant_id, version),
  constraint notice_withdrawals_version foreign key (tenant_id, version) references notice_versions (tenant_id, version)
);
call platform.protect('notice_withdrawals', 'select, insert');
call platform.open_to_definer('notice_withdrawals');
grant delete on notice_withdrawals to redlich_definer;
create policy definer_erases on notice_withdrawals for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));
