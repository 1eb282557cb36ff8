-- Two people who both objected to a change may turn out to be one: both objections stay, only the newest counts as theirs
-- where one asks whether somebody objected already.
alter table sub_processor_objections add column merged_at timestamptz;
alter table sub_processor_objections drop constraint sub_processor_objections_once;
create unique index sub_processor_objections_once
  on sub_processor_objections (tenant_id, change_id, customer_id) where merged_at is null;
