import pg from 'pg';

const database = 'redlich';
const owner = 'redlich_owner';

/**
 * Makes sure of the database `redlich` and of its owner, who may create roles and databases but is no superuser, so
 * that row level security holds for it too.
 * @returns the owner's URL
 */
export async function ensureOwner(superuserUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const literal = client.escapeLiteral(password);
    const role = await client.query('select 1 from pg_roles where rolname = $1', [owner]);
    const verb = role.rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${owner} login createrole createdb nosuperuser password ${literal}`);
    const existing = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (existing.rowCount === 0) await client.query(`create database ${database} owner ${owner}`);
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = owner;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
