import { createHash } from 'node:crypto';
import pg from 'pg';

export const appRole = 'redlich_app';
export const definerRole = 'redlich_definer';

// Roles belong to the whole server, so two databases may make them at the same moment.
const makeRole = (name: string, attributes: string) => `do $$ begin
  if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(name)}) then
    create role ${pg.escapeIdentifier(name)} ${attributes};
  end if;
exception when duplicate_object or unique_violation then null;
end $$;`;

/** Makes the group of the app's login roles and the owner of the look-up functions; neither can log in. */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  await client.query(makeRole(appRole, 'nologin'));
  await client.query(makeRole(definerRole, 'nologin'));
}

/** One login role per database: `redlich_login_` and a digest of the database's name. */
export function loginRoleOf(database: string): string {
  return `redlich_login_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`;
}

/**
 * Makes or renews the login role of the services, a member of `redlich_app` and of nothing else.
 * @returns the URL with which api and worker connect
 */
export async function ensureAppLogin(options: { ownerUrl: string; password: string }): Promise<string> {
  const url = new URL(options.ownerUrl);
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    const database = (await client.query<{ name: string }>('select current_database() as name')).rows[0]!.name;
    const login = loginRoleOf(database);
    await client.query(makeRole(login, `login in role ${appRole}`));
    const password = pg.escapeLiteral(options.password);
    await client.query(
      `alter role ${pg.escapeIdentifier(login)} with login nocreatedb nocreaterole password ${password}`,
    );
    await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(login)}`);
    url.username = login;
    url.password = options.password;
    return url.toString();
  } finally {
    await client.end();
  }
}
