import { sql } from 'kysely';
import { withTenant } from '@redlich/db';
import type { Scope } from '../kernel/index.ts';

/** As long as Art. 12(3) GDPR allows at the utmost for an answer. */
const aboutMonths = 3;

/**
 * Part of the nightly run: a notice that nobody settled in three months names an erased person no longer. It stays open, and
 * then only an exception can be recorded.
 */
export async function forgetPersonsOfOldNotices({ ports, tenantId }: Scope): Promise<void> {
  const now = ports.clock.now();
  await withTenant(ports.db, tenantId, (tx) =>
    sql`update recipient_notices n set about = '', customer_id = null, subject = '', body = ''
      where n.tenant_id = ${tenantId} and n.state = 'open' and n.about <> ''
        and n.created_at < ${now}::timestamptz - interval '1 month' * ${sql.lit(aboutMonths)}`.execute(tx),
  );
}
