import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import pg from 'pg';
import { definerRole, ensureRoles } from './roles.ts';

export { appRole, definerRole, ensureAppLogin, loginRoleOf } from './roles.ts';

const folder = new URL('../migrations/', import.meta.url);

// Who hands a function to a role has to be its member. Only while migrating: the policies that let the look-up functions
// read across tenants would hold for a lasting member too.
const asDefinerMember = (text: string) =>
  `grant ${definerRole} to current_user;\n${text}\n;revoke ${definerRole} from current_user;`;

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const entries = names.map((name): [string, Migration] => [
    name.replace(/\.sql$/, ''),
    {
      async up(db) {
        await sql.raw(asDefinerMember(await readFile(new URL(name, folder), 'utf8'))).execute(db);
      },
    },
  ]);
  return Object.fromEntries(entries);
}

/**
 * Brings a database to the newest schema, as its owner; all pending migrations in one transaction, so that a run that
 * was killed half-way leaves nothing behind. Two runs at once wait for each other.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(options: {
  ownerUrl: string;
  log?: (line: string) => void;
}): Promise<{ applied: string[] }> {
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const client = await pool.connect();
    await ensureRoles(client).finally(() => client.release());
    const migrator = new Migrator({
      db,
      provider: { getMigrations: readMigrations },
      migrationTableSchema: 'platform',
    });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error) throw error;
    const applied = results.filter((result) => result.status === 'Success').map((result) => result.migrationName);
    for (const name of applied) options.log?.(`applied ${name}`);
    return { applied };
  } finally {
    await db.destroy();
  }
}
