import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Certificate } from '@redlich/contract';
import { notFound, type Ports } from '../kernel/index.ts';

type Facts = Omit<Certificate, 'sha256'>;

/** SHA-256 of the facts as JSON with sorted keys. */
export function hashOfCertificate({ counts, ...facts }: Facts): string {
  const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { begunAt, finishedAt, id, tenantId } = facts;
  return createHash('sha256')
    .update(JSON.stringify({ begunAt, counts: sorted, finishedAt, id, tenantId }))
    .digest('hex');
}

/** The proof that a tenant was erased, for whoever knows its id. @throws DomainError notFound */
export async function findCertificate({ db }: Pick<Ports, 'db'>, { id }: { id: string }): Promise<Certificate> {
  const { rows } = await sql<{
    tenantId: string;
    begunAt: Date;
    finishedAt: Date | null;
    counts: Record<string, number>;
    sha256: string | null;
  }>`select * from platform.find_certificate(${id})`.execute(db);
  const row = rows[0];
  if (!row) throw notFound('certificate');
  const { tenantId, counts, sha256 } = row;
  return {
    id,
    tenantId,
    begunAt: row.begunAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    counts,
    sha256,
  };
}
