-- Somebody may be subscribed by the desk that asked to be by mail or on the phone; where from is kept.
alter table sub_processor_subscriptions
  add column source text not null default 'self' check (source in ('self', 'staff')),
  add column added_by uuid,
  add constraint sub_processor_subscriptions_added_by foreign key (tenant_id, added_by)
    references agents (tenant_id, agent_id) on delete set null (added_by);
create index sub_processor_subscriptions_newest on sub_processor_subscriptions (tenant_id, subscribed_at desc, customer_id desc);
create index sub_processor_subscriptions_of_adder on sub_processor_subscriptions (tenant_id, added_by) where added_by is not null;
