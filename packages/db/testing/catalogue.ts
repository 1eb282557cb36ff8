/** What row-level security needs of the catalogue; each query lists violations and has to return no row. */
export const catalogueRules: Record<string, string> = {
  'every table carries tenant_id': `select c.oid::regclass::text as found from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)`,
  'row-level security is enabled and forced': `select c.oid::regclass::text as found from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'the isolation policy is there, for all commands, in both directions': `select c.oid::regclass::text as found from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation' and p.polcmd = '*' and p.polroles = '{0}'
        and pg_get_expr(p.polqual, p.polrelid) ~ 'tenant_id = .*current_tenant' and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'tenant_id = .*current_tenant')`,
  'no other policy is open to the services': `select p.polname || ' on ' || p.polrelid::regclass as found from pg_policy p
    where p.polname <> 'tenant_isolation' and p.polroles <> array['redlich_definer'::regrole::oid]`,
  'foreign keys between tenant tables carry tenant_id': `select k.conname as found from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id' and a.attnum = any(k.conkey))`,
  'unique indexes begin with tenant_id': `select i.indexrelid::regclass::text as found from pg_index i
    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisunique and a.attname <> 'tenant_id'`,
  'no view, no materialised view': `select c.oid::regclass::text as found from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'platform'::regnamespace) and c.relkind in ('v', 'm')`,
  'definer functions lie in platform, have a pinned search path and an owner that cannot log in': `select p.oid::regprocedure::text as found from pg_proc p
    join pg_roles r on r.oid = p.proowner
    where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'platform'::regnamespace) and not (
      p.pronamespace = 'platform'::regnamespace and r.rolname = 'redlich_definer' and not r.rolcanlogin and not r.rolbypassrls
      and exists (select from unnest(p.proconfig) setting where setting like 'search_path=pg_catalog, pg_temp'))`,
  'definer functions are not open to everybody': `select p.oid::regprocedure::text as found from pg_proc p
    where p.prosecdef and p.pronamespace = 'platform'::regnamespace and has_function_privilege('public', p.oid, 'execute')`,
  'the services own nothing, bypass nothing, belong to redlich_app alone': `select rolname::text as found from pg_roles r
    where pg_has_role(r.oid, 'redlich_app', 'usage') and not r.rolsuper and (r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
      or exists (select from pg_class c where c.relowner = r.oid)
      or exists (select from pg_auth_members m where m.member = r.oid and m.roleid <> 'redlich_app'::regrole))`,
  'the services cannot truncate, refer to or put triggers on a table': `select table_schema || '.' || table_name as found
    from information_schema.role_table_grants
    where grantee in ('redlich_app', 'PUBLIC') and table_schema in ('public', 'platform')
      and (table_schema = 'platform' or privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))`,
  'what the services cannot delete goes with the tenant by platform.erase_rows': `select c.oid::regclass::text as found from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not has_table_privilege('redlich_app', c.oid, 'delete')
      and not (has_table_privilege('redlich_definer', c.oid, 'select') and has_table_privilege('redlich_definer', c.oid, 'delete')
        and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'definer_erases' and p.polcmd = 'd'))`,
};
