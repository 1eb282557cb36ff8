-- Which agent, or which program, opened which customer's ticket: once a person, ticket and hour. No foreign keys: the
-- proof outlives the ticket, under a period of its own, and holds nothing but ids.
create table read_accesses (
  tenant_id uuid not null references tenants (tenant_id),
  ticket_id uuid not null,
  reader_id uuid not null,
  reader_kind text not null check (reader_kind in ('agent', 'token')),
  hour timestamptz not null,
  customer_id uuid not null,
  at timestamptz not null,
  constraint read_accesses_pk primary key (tenant_id, ticket_id, reader_id, hour)
);
create index read_accesses_newest on read_accesses (tenant_id, at desc, ticket_id desc, reader_id desc);
create index read_accesses_by_reader on read_accesses (tenant_id, reader_id, at desc, ticket_id desc);
create index read_accesses_of_customer on read_accesses (tenant_id, customer_id, at desc, ticket_id desc, reader_id desc);
call platform.protect('read_accesses');

-- Which logs a tenant keeps; without a row, all of them.
create table log_settings (
  tenant_id uuid not null references tenants (tenant_id),
  keeps_read_accesses boolean not null,
  changed_at timestamptz not null,
  constraint log_settings_pk primary key (tenant_id)
);
call platform.protect('log_settings');

-- The access log that the privacy notice speaks of: browser and version, operating system, IP address, time; nothing more.
-- No person, no session, no path, no request id; the time is to the second; the key is random and stands nowhere else.
create table access_log (
  tenant_id uuid not null references tenants (tenant_id),
  access_log_id uuid not null,
  browser text not null,
  operating_system text not null,
  ip_address text not null,
  at timestamptz not null check (at = date_trunc('second', at)),
  constraint access_log_pk primary key (tenant_id, access_log_id)
);
create index access_log_newest on access_log (tenant_id, at desc, access_log_id desc);
call platform.protect('access_log', 'select, insert, delete');
