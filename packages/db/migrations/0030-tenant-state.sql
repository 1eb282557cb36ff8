-- How far a tenant is: its first address is not proven yet, it is being set up, or it is live. Until it is live it
-- receives mail and sends nothing but to its own staff.
alter table tenants
  add column state text not null default 'live',
  add column went_live_at timestamptz;
alter table tenants
  alter column state set default 'setup',
  add constraint tenants_state_check check (state in ('unverified', 'setup', 'live'));
-- Row-level security is forced on the owner too: for this one statement it is not.
alter table tenants no force row level security;
update tenants set went_live_at = created_at;
alter table tenants force row level security;
alter table tenants add constraint tenants_live check (state <> 'live' or went_live_at is not null);

-- A reply that was held back stays readable as one: it is neither waiting nor refused.
alter table articles drop constraint articles_delivery_state_check,
  add constraint articles_delivery_state_check check (delivery_state in ('queued', 'sent', 'failed', 'suppressed'));
