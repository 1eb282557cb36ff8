-- What a person asked to be handed of the data about them (GDPR Art. 15 and 20), and the archive until it was fetched.
create table subject_packages (
  tenant_id uuid not null references tenants (tenant_id),
  subject_package_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('access', 'portability')),
  language text not null check (language in ('de', 'en')),
  state text not null check (state in ('queued', 'ready', 'fetched', 'failed', 'expired')),
  -- Of the staff it was made for; of the person otherwise, who alone may fetch it.
  for_staff boolean not null,
  requested_by uuid,
  reason text not null default '' check (length(reason) <= 500),
  requested_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  fetched_at timestamptz,
  fetched_by uuid,
  blob_id uuid,
  bytes bigint,
  sha256 text,
  constraint subject_packages_pk primary key (tenant_id, subject_package_id),
  constraint subject_packages_file check (blob_id is null or state in ('ready', 'fetched')),
  constraint subject_packages_ready check (state <> 'ready' or (blob_id is not null and expires_at is not null)),
  constraint subject_packages_of_staff check (for_staff = (reason <> '')),
  constraint subject_packages_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint subject_packages_requested_by foreign key (tenant_id, requested_by)
    references agents (tenant_id, agent_id) on delete set null (requested_by),
  constraint subject_packages_fetched_by foreign key (tenant_id, fetched_by)
    references agents (tenant_id, agent_id) on delete set null (fetched_by),
  constraint subject_packages_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
-- One of a kind is made at a time, for the person and for the staff each.
create unique index subject_packages_one_at_a_time on subject_packages (tenant_id, customer_id, kind, for_staff)
  where state = 'queued';
create index subject_packages_of_customer on subject_packages (tenant_id, customer_id, requested_at desc, subject_package_id desc);
create index subject_packages_newest on subject_packages (tenant_id, requested_at desc, subject_package_id desc);
create index subject_packages_of_blob on subject_packages (tenant_id, blob_id) where blob_id is not null;
create index subject_packages_asked_by on subject_packages (tenant_id, requested_by) where requested_by is not null;
create index subject_packages_taken_by on subject_packages (tenant_id, fetched_by) where fetched_by is not null;
create index subject_packages_to_end on subject_packages (tenant_id, expires_at) where state in ('ready', 'fetched');
call platform.protect('subject_packages');
