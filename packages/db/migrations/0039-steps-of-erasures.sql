-- The steps of people's erasures cannot be deleted by the services; with the whole tenant they go too, and only then: see
-- platform.erase_rows.
call platform.open_to_definer('erasure_steps');
grant delete on erasure_steps to redlich_definer;
create policy definer_erases on erasure_steps for delete to redlich_definer
  using (tenant_id = (select platform.current_tenant()));
