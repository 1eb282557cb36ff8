-- What a tenant tells its customers by mail: a service or security message, or marketing, which only those get whose consent
-- for its purpose is in force. Written in German, and in English where the tenant wants; from the start on it is not changed.
create table announcements (
  tenant_id uuid not null references tenants (tenant_id),
  announcement_id uuid not null,
  class text not null check (class in ('service', 'security', 'marketing')),
  state text not null check (state in ('draft', 'sending', 'sent', 'cancelled')),
  subject_de text not null check (length(subject_de) between 1 and 250),
  body_de text not null check (length(body_de) between 1 and 20000),
  -- Both empty: whoever reads English gets the German one.
  subject_en text not null check (length(subject_en) <= 250),
  body_en text not null check (length(body_en) <= 20000),
  audience text not null check (audience in ('everybody', 'organisations', 'people')),
  consent_purpose_id uuid,
  -- Whose address it comes from; null: the tenant's first.
  channel_id uuid,
  -- The version of the notice that it tells of.
  notice_version integer,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  started_by uuid,
  started_at timestamptz,
  -- When the last copy was settled, or when it was cancelled.
  ended_at timestamptz,
  -- Of the job that works on it: the repeat of an earlier one finds itself replaced.
  run_id uuid,
  constraint announcements_pk primary key (tenant_id, announcement_id),
  constraint announcements_purpose foreign key (tenant_id, consent_purpose_id)
    references consent_purposes (tenant_id, consent_purpose_id),
  constraint announcements_channel foreign key (tenant_id, channel_id)
    references channels (tenant_id, channel_id) on delete set null (channel_id),
  constraint announcements_notice_version foreign key (tenant_id, notice_version)
    references notice_versions (tenant_id, version),
  constraint announcements_created_by foreign key (tenant_id, created_by)
    references agents (tenant_id, agent_id) on delete set null (created_by),
  constraint announcements_started_by foreign key (tenant_id, started_by)
    references agents (tenant_id, agent_id) on delete set null (started_by),
  -- Whoever decides the code: marketing without consent cannot be written down (section 7 UWG, GDPR Art. 6(1)(a)).
  constraint announcements_marketing_by_consent check ((class = 'marketing') = (consent_purpose_id is not null)),
  constraint announcements_english check ((subject_en = '') = (body_en = '')),
  constraint announcements_start check ((state = 'draft') = (started_at is null)),
  constraint announcements_end check ((state in ('sent', 'cancelled')) = (ended_at is not null))
);
create index announcements_newest on announcements (tenant_id, created_at desc, announcement_id desc);
create index announcements_by_end on announcements (tenant_id, ended_at) where ended_at is not null;
create index announcements_sending on announcements (tenant_id, announcement_id) where state = 'sending';
create index announcements_of_purpose on announcements (tenant_id, consent_purpose_id) where consent_purpose_id is not null;
create index announcements_of_channel on announcements (tenant_id, channel_id) where channel_id is not null;
create index announcements_of_notice on announcements (tenant_id, notice_version) where notice_version is not null;
create index announcements_of_author on announcements (tenant_id, created_by) where created_by is not null;
create index announcements_of_sender on announcements (tenant_id, started_by) where started_by is not null;
call platform.protect('announcements');

-- Whom it is for, where that is not everybody.
create table announcement_organisations (
  tenant_id uuid not null,
  announcement_id uuid not null,
  organisation_id uuid not null,
  constraint announcement_organisations_pk primary key (tenant_id, announcement_id, organisation_id),
  constraint announcement_organisations_announcement foreign key (tenant_id, announcement_id)
    references announcements (tenant_id, announcement_id) on delete cascade,
  constraint announcement_organisations_organisation foreign key (tenant_id, organisation_id)
    references organisations (tenant_id, organisation_id) on delete cascade
);
create index announcement_organisations_of_one on announcement_organisations (tenant_id, organisation_id);
call platform.protect('announcement_organisations');

create table announcement_people (
  tenant_id uuid not null,
  announcement_id uuid not null,
  customer_id uuid not null,
  constraint announcement_people_pk primary key (tenant_id, announcement_id, customer_id),
  constraint announcement_people_announcement foreign key (tenant_id, announcement_id)
    references announcements (tenant_id, announcement_id) on delete cascade,
  constraint announcement_people_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade
);
create index announcement_people_of_one on announcement_people (tenant_id, customer_id);
call platform.protect('announcement_people');

-- One for each person it is for: what became of the mail. Its id is the mail's Message-ID, so that a repeat is told as one
-- and a bounce finds its copy. Nothing of the text lies here.
create table announcement_copies (
  tenant_id uuid not null,
  announcement_copy_id uuid not null,
  announcement_id uuid not null,
  customer_id uuid not null,
  language text not null check (language in ('de', 'en')),
  state text not null check (state in ('waiting', 'sent', 'bounced', 'failed', 'leftOut')),
  -- Why it was left out, or what the other server said.
  reason text,
  attempts integer not null default 0,
  -- When it is to be tried; a worker that takes it sets this ahead, so that no second one takes it meanwhile.
  due_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  constraint announcement_copies_pk primary key (tenant_id, announcement_copy_id),
  constraint announcement_copies_once unique (tenant_id, announcement_id, customer_id),
  constraint announcement_copies_announcement foreign key (tenant_id, announcement_id)
    references announcements (tenant_id, announcement_id) on delete cascade,
  constraint announcement_copies_customer foreign key (tenant_id, customer_id)
    references customers (tenant_id, customer_id) on delete cascade
) with (fillfactor = 80);
create index announcement_copies_waiting on announcement_copies (tenant_id, announcement_id, due_at) where state = 'waiting';
create index announcement_copies_by_state
  on announcement_copies (tenant_id, announcement_id, state, changed_at desc, announcement_copy_id desc);
create index announcement_copies_of_customer on announcement_copies (tenant_id, customer_id);
call platform.protect('announcement_copies');
