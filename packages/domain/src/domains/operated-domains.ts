import { sql } from 'kysely';
import type { OperatedDomain } from '@redlich/contract';
import type { OperatorScope } from '../operators/index.ts';
import { shownDomain } from './domain-name.ts';

const most = 500;
const time = (at: Date | null) => at?.toISOString() ?? null;

interface Row extends Omit<OperatedDomain, 'verifiedAt' | 'checkedAt' | 'failingSince' | 'stoppedAt'> {
  verifiedAt: Date | null;
  checkedAt: Date | null;
  failingSince: Date | null;
  stoppedAt: Date | null;
}

async function read({ ports }: OperatorScope, tenantId: string | null): Promise<OperatedDomain[]> {
  const { rows } = await sql<Row>`select * from platform.list_custom_domains(${tenantId}, ${most})`.execute(ports.db);
  return rows.map((row) => ({
    ...row,
    name: shownDomain(row.name),
    verifiedAt: time(row.verifiedAt),
    checkedAt: time(row.checkedAt),
    failingSince: time(row.failingSince),
    stoppedAt: time(row.stoppedAt),
  }));
}

/** A tenant's domains, for the operator. */
export const listDomainsOfTenant = (by: OperatorScope, { id }: { id: string }) => read(by, id);

/** Failing domains of all tenants, the longest failing first; at most 500. */
export const listFailingDomains = (by: OperatorScope) => read(by, null);
