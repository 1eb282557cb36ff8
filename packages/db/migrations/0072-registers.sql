-- A purpose rests on one or more grounds, concerns named categories of data and people, and covers features of the product.
-- Shape of `bases`: the contract.
alter table activities
  add column bases jsonb,
  add column data_categories text[] not null default '{}' check (cardinality(data_categories) <= 20),
  add column people text[] not null default '{}' check (cardinality(people) <= 10),
  add column features text[] not null default '{}' check (cardinality(features) <= 20);
update activities set bases = jsonb_build_array(jsonb_build_object(
  'basis', legal_basis, 'covers', jsonb_build_object('de', '', 'en', ''),
  'interest', jsonb_build_object('de', interest_de, 'en', interest_en),
  'duty', null, 'statute', jsonb_build_object('de', '', 'en', '')));
alter table activities
  alter column bases set not null,
  add constraint activities_bases_check check (jsonb_array_length(bases) between 1 and 4),
  drop column legal_basis, drop column interest_de, drop column interest_en;
alter table activities alter column data_categories drop default, alter column people drop default,
  alter column features drop default;

-- Kinds and shapes of the single records: the contract.
alter table notice_records drop constraint notice_records_kind_check,
  add constraint notice_records_kind_check check (kind ~ '^[a-z][A-Za-z]{1,40}$');

-- GDPR Art. 26: who decides together with the tenant.
create table joint_controllers (
  tenant_id uuid not null references tenants (tenant_id),
  joint_controller_id uuid not null,
  name text not null,
  address jsonb not null,
  email text not null,
  arrangement_de text not null,
  arrangement_en text not null,
  changed_at timestamptz not null,
  constraint joint_controllers_pk primary key (tenant_id, joint_controller_id)
);
call platform.protect('joint_controllers');

-- Measures of security (GDPR Art. 32) that only the tenant knows of; those that the product checks itself stand in its code.
create table measures (
  tenant_id uuid not null references tenants (tenant_id),
  measure_id uuid not null,
  measure_group text not null check (measure_group in ('confidentiality', 'integrity', 'availability', 'review')),
  text_de text not null,
  text_en text not null,
  changed_at timestamptz not null,
  constraint measures_pk primary key (tenant_id, measure_id)
);
call platform.protect('measures');
