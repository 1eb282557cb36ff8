-- What a tenant's customers may do by themselves. Without a row the product's defaults hold.
create table portal_settings (
  tenant_id uuid not null references tenants (tenant_id),
  confirms_receipt boolean not null,
  -- The first paragraph of the confirmation in the tenant's own words; empty: the product's.
  confirmation_de text not null check (length(confirmation_de) <= 600),
  confirmation_en text not null check (length(confirmation_en) <= 600),
  opt_in boolean not null,
  invitations boolean not null,
  initial_passwords boolean not null,
  magic_links boolean not null,
  public_requests boolean not null,
  name_required boolean not null,
  updated_at timestamptz not null,
  constraint portal_settings_pk primary key (tenant_id)
);
call platform.protect('portal_settings');

-- When the person proved to read mail at the address: a link sent there was used. Null: only claimed.
alter table customers add column email_confirmed_at timestamptz;

-- Where a mail goes if not to the person's address of the moment: the new address while it is being proven, the old one
-- when it was left.
alter table notifications add column to_address text;
-- The caps of automatic answers count what one person was sent lately.
create index notifications_to_customer on notifications (tenant_id, customer_id, created_at desc) where customer_id is not null;
drop index notifications_of_customer;

-- A visitor's file belongs to the form it was sent with, not to a login.
alter table uploads alter column login_id drop not null, add column form_hash text,
  add constraint uploads_one_sender check (num_nonnulls(login_id, form_hash) = 1);
create index uploads_of_form on uploads (tenant_id, form_hash) where form_hash is not null;
