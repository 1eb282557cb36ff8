import { randomBytes } from 'node:crypto';
import { appRole, migrate } from '../src/migrate.ts';
import { onServer, serverUrl } from './server.ts';

export interface TestDatabase {
  name: string;
  /** As the role that owns the tables. */
  ownerUrl: string;
  /** As a superuser, who may become any role. */
  superuserUrl: string;
  /** As a login role of the services: no owner, no BYPASSRLS. */
  appUrl: string;
}

const owner = { user: 'redlich_test_owner', password: 'owner' };
const app = { user: 'redlich_test_app', password: 'app' };

const describe = (name: string): TestDatabase => ({
  name,
  ownerUrl: serverUrl(name, owner),
  superuserUrl: serverUrl(name),
  appUrl: serverUrl(name, app),
});

const roleUnlessThere = (name: string, attributes: string) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${attributes}; end if;
end $$`;

/** A migrated database to clone; roles like those of a real installation. */
export async function makeTemplate(prepare: (database: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  const template = describe(`redlich_test_${randomBytes(5).toString('hex')}`);
  await onServer(
    roleUnlessThere(owner.user, `login createrole createdb password '${owner.password}'`),
    `create database ${template.name} owner ${owner.user}`,
  );
  await migrate({ ownerUrl: template.ownerUrl });
  await prepare(template);
  await onServer(roleUnlessThere(app.user, `login password '${app.password}' in role ${appRole}`));
  return template;
}

/** A database of its own for one test file. */
export async function cloneTemplate(template: string): Promise<TestDatabase> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name} template ${template} owner ${owner.user}`);
  return describe(name);
}

/** Drops the template and every clone of it. */
export async function dropTemplate(template: string): Promise<void> {
  const names = await onServer(`select datname from pg_database where datname like '${template}%'`);
  await onServer(...names.map(({ datname }) => `drop database if exists ${String(datname)} with (force)`));
}
