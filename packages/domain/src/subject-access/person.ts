import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import { strangerHash } from '../intake/index.ts';
import { notFound, type QueryScope } from '../kernel/index.ts';

/** Whose data it is: every id and address that leads to one customer. */
export interface Person {
  tenantId: string;
  customerId: string;
  /** With those of records that were merged into this one. */
  ids: readonly string[];
  loginId: string | null;
  organisationId: string | null;
  /** Lower case; with addresses given up in a merge. */
  emails: readonly string[];
  email: string;
  firstName: string;
  lastName: string;
  source: string;
  /** Of the login; null without one. */
  language: Language | null;
  /** Of the addresses, as strangers are remembered by. */
  strangerHashes: readonly string[];
}

/** @throws DomainError notFound */
export async function readPerson(scope: QueryScope, customerId: string): Promise<Person> {
  const { tx, tenantId } = scope;
  const row = await tx
    .selectFrom('customers as c')
    .leftJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'c.tenantId').onRef('l.customerId', '=', 'c.customerId'),
    )
    .select(['c.customerId', 'c.email', 'c.firstName', 'c.lastName', 'c.source', 'c.organisationId'])
    .select(['l.loginId', 'l.language'])
    .where('c.tenantId', '=', tenantId)
    .where('c.customerId', '=', customerId)
    .executeTakeFirst();
  if (!row) throw notFound('customer');
  const merged = await tx
    .selectFrom('customerMerges')
    .select(['mergedCustomerId', 'emailKey'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .execute();
  const emails = [...new Set([row.email.toLowerCase(), ...merged.map(({ emailKey }) => emailKey)])];
  return {
    ...row,
    tenantId,
    language: row.language as Language | null,
    ids: [customerId, ...merged.map(({ mergedCustomerId }) => mergedCustomerId)],
    emails,
    strangerHashes: emails.map((email) => strangerHash(scope, email)),
  };
}

/** A list for conditions in a cursor, which takes no parameters. */
export const literals = (values: readonly string[], type: 'uuid' | 'text') =>
  sql`array[${sql.join(values.map((value) => sql.lit(value)))}]::${sql.raw(type)}[]`;
