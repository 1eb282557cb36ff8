-- To whom data of which person were given (GDPR Art. 15(1)(c), 19): one row for person, recipient and category, counted up.
create table disclosures (
  tenant_id uuid not null references tenants (tenant_id),
  disclosure_id uuid not null,
  customer_id uuid not null,
  -- Of the register; null: a named third party, or one that left the register.
  recipient_id uuid,
  -- Whom it is, for good: the id in the register, or the name in small letters.
  recipient_key text not null check (length(recipient_key) between 1 and 200),
  recipient_name text not null check (length(recipient_name) between 1 and 200),
  recipient_email text not null default '' check (length(recipient_email) <= 254),
  data_category text not null check (length(data_category) between 1 and 40),
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null check (times > 0),
  origin text not null check (origin in ('automatic', 'recorded')),
  -- Why, in a few words; of those that the software made itself the origin says it.
  ground text not null default '' check (length(ground) <= 300),
  recorded_by uuid,
  constraint disclosures_pk primary key (tenant_id, disclosure_id),
  constraint disclosures_once unique (tenant_id, customer_id, recipient_key, data_category),
  constraint disclosures_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade,
  constraint disclosures_recipient foreign key (tenant_id, recipient_id)
    references recipients (tenant_id, recipient_id) on delete set null (recipient_id),
  constraint disclosures_recorded_by foreign key (tenant_id, recorded_by)
    references agents (tenant_id, agent_id) on delete set null (recorded_by),
  constraint disclosures_order check (first_at <= last_at)
);
create index disclosures_newest on disclosures (tenant_id, last_at desc, disclosure_id desc);
create index disclosures_of_customer on disclosures (tenant_id, customer_id, last_at desc, disclosure_id desc);
create index disclosures_to on disclosures (tenant_id, recipient_key, last_at desc, disclosure_id desc);
create index disclosures_of_recipient on disclosures (tenant_id, recipient_id) where recipient_id is not null;
create index disclosures_of_recorder on disclosures (tenant_id, recorded_by) where recorded_by is not null;
call platform.protect('disclosures');

-- What a recipient has to be told of (GDPR Art. 19): once for each change of a person's data and recipient. Told or excepted,
-- it is proof and names nobody once the person is gone.
create table recipient_notices (
  tenant_id uuid not null references tenants (tenant_id),
  recipient_notice_id uuid not null,
  -- Whom it is about. No foreign key: an open one outlives the person, since the recipient has to learn whom it concerns.
  customer_id uuid,
  -- Name and address of somebody who is gone, until the recipient was told.
  about text not null default '' check (length(about) <= 460),
  occasion text not null check (occasion in ('rectification', 'erasure', 'restriction')),
  recipient_id uuid,
  recipient_key text not null,
  recipient_name text not null,
  recipient_email text not null default '' check (length(recipient_email) <= 254),
  data_categories text[] not null,
  -- The request of the person that it belongs to, where there is one.
  data_request_id uuid,
  -- A webhook of the recipient hears of it: the notice is told when that was delivered.
  by_event boolean not null,
  state text not null check (state in ('open', 'told', 'excepted')),
  way text check (way in ('event', 'mail', 'paper')),
  exception text check (exception in ('impossible', 'disproportionate')),
  reason text not null default '' check (length(reason) <= 500),
  -- The words of a letter while its mail is under way.
  language text check (language in ('de', 'en')),
  subject text not null default '' check (length(subject) <= 250),
  body text not null default '' check (length(body) <= 20000),
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  constraint recipient_notices_pk primary key (tenant_id, recipient_notice_id),
  constraint recipient_notices_recipient foreign key (tenant_id, recipient_id)
    references recipients (tenant_id, recipient_id) on delete set null (recipient_id),
  constraint recipient_notices_request foreign key (tenant_id, data_request_id)
    references data_requests (tenant_id, data_request_id) on delete set null (data_request_id),
  constraint recipient_notices_settled_by foreign key (tenant_id, settled_by)
    references agents (tenant_id, agent_id) on delete set null (settled_by),
  constraint recipient_notices_end check ((state = 'open') = (settled_at is null)),
  constraint recipient_notices_told check (state <> 'told' or way is not null),
  constraint recipient_notices_excepted check ((state = 'excepted') = (exception is not null)),
  constraint recipient_notices_forgets check (state = 'open' or (about = '' and subject = '' and body = ''))
);
create index recipient_notices_open on recipient_notices (tenant_id, created_at, recipient_notice_id) where state = 'open';
create index recipient_notices_done on recipient_notices (tenant_id, settled_at desc, recipient_notice_id desc)
  where settled_at is not null;
create index recipient_notices_of_customer on recipient_notices (tenant_id, customer_id) where customer_id is not null;
create index recipient_notices_of_request on recipient_notices (tenant_id, data_request_id) where data_request_id is not null;
create index recipient_notices_of_recipient on recipient_notices (tenant_id, recipient_id) where recipient_id is not null;
create index recipient_notices_of_settler on recipient_notices (tenant_id, settled_by) where settled_by is not null;
call platform.protect('recipient_notices');
