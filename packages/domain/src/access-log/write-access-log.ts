import { randomUUID } from 'node:crypto';
import { withTenant } from '@redlich/db';
import type { Ports } from '../kernel/index.ts';

export interface AccessLine {
  browser: string;
  operatingSystem: string;
  ipAddress: string;
  at: Date;
}

/** Writes lines of one tenant. The times are cut to the second: to the millisecond they would lead to the audit log. */
export async function writeAccessLog(
  { db }: Pick<Ports, 'db'>,
  tenantId: string,
  lines: readonly AccessLine[],
): Promise<void> {
  const rows = lines.map(({ at, ...line }) => ({
    tenantId,
    accessLogId: randomUUID(),
    ...line,
    at: new Date(Math.floor(at.getTime() / 1000) * 1000),
  }));
  await withTenant(db, tenantId, (tx) => tx.insertInto('accessLog').values(rows).execute());
}
