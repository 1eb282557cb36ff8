-- Which version of the notice a person was shown, when, in which language, and on what occasion. Shown, not accepted:
-- nobody agrees to a notice. Goes with its person, and that of a request with the request.
create table shown_notices (
  tenant_id uuid not null references tenants (tenant_id),
  shown_notice_id uuid not null,
  customer_id uuid not null,
  occasion text not null check (occasion in ('request', 'account')),
  ticket_id uuid,
  version integer not null,
  language text not null check (language in ('de', 'en')),
  shown_at timestamptz not null,
  constraint shown_notices_pk primary key (tenant_id, shown_notice_id),
  constraint shown_notices_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint shown_notices_ticket foreign key (tenant_id, ticket_id)
    references tickets (tenant_id, ticket_id) on delete cascade,
  constraint shown_notices_version foreign key (tenant_id, version) references notice_versions (tenant_id, version),
  constraint shown_notices_occasion check ((occasion = 'request') = (ticket_id is not null))
);
create index shown_notices_of_customer on shown_notices (tenant_id, customer_id, shown_at desc);
create index shown_notices_of_ticket on shown_notices (tenant_id, ticket_id);
call platform.protect('shown_notices');
