-- Two customers that were one: what the one that went was called by, so that old links and mails from the old address lead
-- to the one that stayed.
create table customer_merges (
  tenant_id uuid not null references tenants (tenant_id),
  merged_customer_id uuid not null,
  customer_id uuid not null,
  email_key text not null check (email_key = lower(email_key)),
  merged_at timestamptz not null,
  constraint customer_merges_pk primary key (tenant_id, merged_customer_id),
  constraint customer_merges_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade
);
create index customer_merges_of_customer on customer_merges (tenant_id, customer_id);
create index customer_merges_by_email on customer_merges (tenant_id, email_key);
call platform.protect('customer_merges');
