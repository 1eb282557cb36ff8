import { sql } from 'kysely';
import type { TenantTx } from '@redlich/db';
import { safeFileName } from '../files/index.ts';
import { inSnakeCase, streamRows, type Scope } from '../kernel/index.ts';
import type { Person } from './person.ts';
import { nobodyAround, peopleAround, peopleMentioned } from './redact/people-around.ts';
import { redactor, somebodyElse, staffRole, type Known } from './redact/redactor.ts';
import { names, tenantOf } from './told/conditions.ts';
import type { Telling, ToldTable } from './told-table.ts';

/** Whom a package is about, and who is replaced in it. */
export interface Telled {
  person: Person;
  known: Known;
}

export type ToldRow = Record<string, unknown>;

type Stored = ToldRow & { is_own: boolean; is_mine: boolean; of_thread: string | null };

const batch = 200;

/** The columns of a table that are told, in order: all for access, what the person gave for portability. */
export function toldColumns(table: ToldTable, kind: 'access' | 'portability'): Map<string, Telling> {
  const adds = Object.entries(table.adds ?? {}).map(([name, { telling }]) => [name, telling] as const);
  const all = new Map<string, Telling>([...Object.entries(table.tells), ...adds]);
  if (kind === 'access') return all;
  return new Map((table.given?.columns ?? []).map((name) => [name, all.get(name) ?? 'plain']));
}

/** Condition of the rows that are told. */
export const toldRows = ({ whose, given }: ToldTable, person: Person, kind: 'access' | 'portability') =>
  kind === 'access'
    ? sql<boolean>`${tenantOf(person)} and ${whose(person)}`
    : sql<boolean>`${tenantOf(person)} and ${whose(person)} and ${given ? given.rows(person) : sql`false`}`;

/** Rows of a table as the person is told them, in batches; nothing is ever whole in memory. */
export function readTold(scope: Scope, table: ToldTable, about: Telled, kind: 'access' | 'portability') {
  const { person } = about;
  const columns = toldColumns(table, kind);
  const selected = [...columns].map(([name, telling]) => {
    const added = table.adds?.[name];
    const value = added ? sql`(${added.sql(person)})` : sql.ref(`t.${name}`);
    // A note is told only where it is about the person.
    return telling === 'named'
      ? sql`case when ${names(person, sql`${value}`)} then ${value} end as ${sql.ref(name)}`
      : sql`${value} as ${sql.ref(name)}`;
  });
  const statement = sql`select ${sql.join(selected)},
      (${table.own ? table.own(person) : sql`false`}) as is_own,
      (${table.mine ? table.mine(person) : sql`false`}) as is_mine, (${table.thread ?? sql`null::uuid`}) as of_thread
    from ${sql.table(table.table)} t where ${toldRows(table, person, kind)} order by ${table.order}`;
  const within = tellerOf(table, about, columns);
  return streamRows<object, ToldRow[]>(scope, { statement, batch, shape: (rows, tx) => within(rows, tx) });
}

function tellerOf(table: ToldTable, { person, known }: Telled, columns: Map<string, Telling>) {
  const redact = redactor(known);
  const searched = [...columns].flatMap(([name, telling]) =>
    telling === 'text' || telling === 'mine' || telling === 'named' ? [name] : [],
  );
  return async (batchOf: object[], tx: TenantTx): Promise<ToldRow[]> => {
    const rows = batchOf.map(inSnakeCase) as Stored[];
    const others = rows.filter(({ is_own }) => !is_own);
    const texts = others.flatMap((row) => searched.flatMap((name) => textsIn(row[name])));
    const mentioned = searched.length > 0 ? await peopleMentioned(tx, person, texts) : [];
    const threads = [...new Set(others.flatMap(({ of_thread: id }) => (id === null ? [] : [id])))];
    const around = await peopleAround(tx, { person, known, ticketIds: threads });
    const redactors = new Map<string | null, (text: string) => string>();
    return rows.map((row) => {
      const thread = row.of_thread;
      let said = redactors.get(thread);
      if (!said) {
        said = redact({ ...((thread !== null && around.get(thread)) || nobodyAround), mentioned });
        redactors.set(thread, said);
      }
      return tell(table, row, { person, known, columns, said });
    });
  };
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

interface Ways extends Telled {
  columns: Map<string, Telling>;
  said: (text: string) => string;
}

function tell(table: ToldTable, row: Stored, { person, known, columns, said }: Ways): ToldRow {
  const other = somebodyElse[known.language];
  const isMe = (id: unknown) => person.ids.includes(id as string);
  const full = `${person.firstName} ${person.lastName}`.trim().toLowerCase();
  const ways: Record<Telling, (value: unknown) => unknown> = {
    plain: (value) => value,
    own: (value) => (row.is_own ? value : null),
    staff: () => staffRole,
    customer: (value) => (isMe(value) ? value : other),
    actor: (value) => (isMe(value) ? value : row['actor_kind'] === 'customer' ? other : staffRole),
    name: (value) => ([full, ...person.emails].includes(String(value).trim().toLowerCase()) ? value : other),
    text: (value) => (row.is_own ? value : redacted(value)),
    mine: (value) => (!row.is_mine ? null : row.is_own ? value : redacted(value)),
    named: (value) => redacted(value),
  };
  const redacted = (value: unknown) =>
    Array.isArray(value) ? value.map((one) => said(String(one))) : typeof value === 'string' ? said(value) : value;
  const told: ToldRow = {};
  for (const [name, telling] of columns) {
    const value = row[name] ?? null;
    told[name] = value === null ? null : ways[telling](value);
  }
  const file = fileOf(table.table, told);
  return file === undefined ? told : { ...told, file };
}

/** Where the file of a row lies in the package; undefined for rows without one, null where it is not handed over. */
function fileOf(table: string, row: ToldRow): string | null | undefined {
  const sha256 = row['sha256'];
  if (typeof sha256 !== 'string') return sha256 === undefined ? undefined : null;
  if (table === 'incoming_mails')
    return `mails/${(row['received_at'] as Date).toISOString().slice(0, 10)}-${sha256.slice(0, 16)}.eml`;
  if (row['handed_over'] !== true) return null;
  return `files/${sha256.slice(0, 16)}-${safeFileName(String(row['file_name']))}`;
}
