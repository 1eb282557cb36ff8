import type pg from 'pg';

const ours = `in ('public'::regnamespace, 'platform'::regnamespace)`;

/** Everything that decides what the services may do and the rows may be, a line for each thing. */
const things = [
  `select format('table %s owner %s rls %s %s acl %s', oid::regclass, relowner::regrole, relrowsecurity, relforcerowsecurity,
     array(select unnest(relacl)::text order by 1)) from pg_class where relkind in ('r', 'p', 'S') and relnamespace ${ours}`,
  `select format('column %s.%s %s not null %s generated %s default %s', attrelid::regclass, attname,
     format_type(atttypid, atttypmod), attnotnull, attgenerated, pg_get_expr(d.adbin, d.adrelid))
   from pg_attribute a join pg_class c on c.oid = attrelid and c.relkind in ('r', 'p') and c.relnamespace ${ours}
   left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where attnum > 0 and not attisdropped`,
  `select format('policy %s on %s for %s to %s using %s check %s', polname, polrelid::regclass, polcmd,
     array(select rolname from pg_roles where oid = any(polroles) order by 1), pg_get_expr(polqual, polrelid),
     pg_get_expr(polwithcheck, polrelid)) from pg_policy`,
  `select format('function %s owner %s acl %s', pg_get_functiondef(oid), proowner::regrole,
     array(select unnest(proacl)::text order by 1)) from pg_proc where prokind in ('f', 'p') and pronamespace ${ours}
     and not exists (select from pg_depend e where e.objid = pg_proc.oid and e.deptype = 'e')`,
  `select format('constraint %s on %s %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
   where connamespace ${ours} and contype <> 'n'`,
  `select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indrelid where c.relnamespace ${ours}`,
  `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
   where not tgisinternal and c.relnamespace ${ours}`,
];

export async function wholeCatalogue(client: pg.Client): Promise<string[]> {
  const lines: string[] = [];
  for (const query of things) {
    const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' });
    lines.push(...rows.map(([line]) => line!));
  }
  return lines.sort();
}
