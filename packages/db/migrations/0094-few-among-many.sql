-- Lists of few among many: without these a page of them read all organisations, or all contracts.
create index organisations_vip on organisations (tenant_id, name_key, organisation_id) where is_vip;
create index contracts_by_start on contracts (tenant_id, starts_on);
