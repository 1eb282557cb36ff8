import { sql } from 'kysely';
import type { ConsoleTenant, TenantStanding } from '@redlich/contract';
import { decodeCursor, encodeCursor, idPart, namePart, notFound, type Ports } from '../kernel/index.ts';
import type { OperatorScope } from '../operators/index.ts';

interface Row {
  id: string;
  slug: string;
  name: string;
  host: string | null;
  state: ConsoleTenant['state'];
  standing: TenantStanding;
  createdAt: Date;
  suspendedAt: Date | null;
  suspensionReason: string | null;
  closingAt: Date | null;
  eraseAfter: Date | null;
  closingBy: ConsoleTenant['closingBy'];
  countedAt: Date | null;
  agents: number;
  customers: number;
  tickets: number;
  articles: number;
  bytes: number;
  mailsIn: number;
  mailsOut: number;
  failedIn: number;
  failedOut: number;
}

interface Wanted {
  id?: string;
  q?: string | undefined;
  standing?: TenantStanding | undefined;
  after?: readonly [name: string, id: string] | undefined;
  most: number;
}

async function readTenants({ db }: Pick<Ports, 'db'>, wanted: Wanted): Promise<ConsoleTenant[]> {
  const [afterName, afterId] = wanted.after ?? [null, null];
  const { rows } = await sql<Row>`select * from platform.list_tenants(${wanted.id ?? null}, ${wanted.q || null},
    ${wanted.standing ?? null}, ${afterName}, ${afterId}, ${wanted.most})`.execute(db);
  return rows.map(toTenant);
}

const time = (at: Date | null) => at?.toISOString() ?? null;

function toTenant(row: Row): ConsoleTenant {
  const { countedAt, agents, customers, tickets, articles, bytes, mailsIn, mailsOut, failedIn, failedOut, ...rest } =
    row;
  const counts = { agents, customers, tickets, articles, bytes, mailsIn, mailsOut, failedIn, failedOut };
  return {
    ...rest,
    createdAt: row.createdAt.toISOString(),
    suspendedAt: time(row.suspendedAt),
    closingAt: time(row.closingAt),
    eraseAfter: time(row.eraseAfter),
    usage: countedAt && { countedAt: countedAt.toISOString(), ...counts },
  };
}

interface TenantFilter {
  q?: string | undefined;
  standing?: TenantStanding | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Tenants by name, with what they used when it was last counted. */
export async function listConsoleTenants(
  { ports }: OperatorScope,
  { limit, cursor, ...filter }: TenantFilter,
): Promise<{ items: ConsoleTenant[]; nextCursor: string | null }> {
  const after = cursor ? decodeCursor(cursor, [namePart, idPart] as const) : undefined;
  const rows = await readTenants(ports, { ...filter, after, most: limit + 1 });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor([last.name.toLowerCase(), last.id]) : null };
}

/** @throws DomainError notFound */
export async function getConsoleTenant({ ports }: OperatorScope, { id }: { id: string }): Promise<ConsoleTenant> {
  const [tenant] = await readTenants(ports, { id, most: 1 });
  if (!tenant) throw notFound('tenant');
  return tenant;
}

const failedMost = 500;

/** Tenants with mails that failed in the 30 days before they were counted, those with the most first. */
export async function listFailedMail({ ports }: OperatorScope) {
  const tenants = await readTenants(ports, { most: 10_000 });
  return tenants
    .filter(({ usage }) => usage && usage.failedIn + usage.failedOut > 0)
    .map(({ id, name, usage }) => ({
      tenantId: id,
      name,
      failedIn: usage!.failedIn,
      failedOut: usage!.failedOut,
      countedAt: usage!.countedAt,
    }))
    .sort((a, b) => b.failedIn + b.failedOut - (a.failedIn + a.failedOut))
    .slice(0, failedMost);
}
