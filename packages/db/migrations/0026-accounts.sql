-- A password that staff handed over opens nothing by itself: it leads, once and until then, to the choice of an own one.
alter table logins add column initial_password_expires_at timestamptz;

-- A new address waits here until its link is used.
create table email_changes (
  tenant_id uuid not null references tenants (tenant_id),
  email_change_id uuid not null,
  customer_id uuid not null,
  one_time_token_id uuid not null,
  new_email text not null,
  created_at timestamptz not null,
  constraint email_changes_pk primary key (tenant_id, email_change_id),
  constraint email_changes_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint email_changes_token foreign key (tenant_id, one_time_token_id)
    references one_time_tokens (tenant_id, one_time_token_id) on delete cascade
);
create index email_changes_of_customer on email_changes (tenant_id, customer_id);
create index email_changes_of_token on email_changes (tenant_id, one_time_token_id);
call platform.protect('email_changes');
