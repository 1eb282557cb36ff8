import { randomUUID } from 'node:crypto';
import { connectDatabase } from '@redlich/db';
import { agentActor, type Scope } from '@redlich/domain';
import type { OpenTenant } from './log-in.ts';
import { silentPorts } from './silent-ports.ts';

export interface Statement {
  text: string;
  values: readonly unknown[];
}

/**
 * Runs a command or query of the domain once in this process and returns the statements it sent that read or write data:
 * begin, tenant and commit are left out.
 */
export async function captureStatements(
  { appUrl, secret }: { appUrl: string; secret: string },
  tenant: OpenTenant,
  run: (scope: Scope) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const db = connectDatabase({
    url: appUrl,
    connectionsMax: 1,
    applicationName: 'redlich-bench',
    log: ({ query }) => statements.push({ text: query.sql, values: query.parameters }),
  });
  try {
    const { tenantId, agentId } = tenant;
    const actor = agentActor({ id: agentId, loginId: null, roles: ['agent'] });
    await run({ ports: silentPorts(db, secret), tenantId, actor, requestId: randomUUID() });
  } finally {
    await db.destroy();
  }
  return statements.filter(({ text }) => /^(select|insert|update|delete|with)\b/.test(text));
}

/** The same statements with other values in the place of the known ones. */
export function withValues(statements: readonly Statement[], replacements: ReadonlyMap<unknown, unknown>) {
  return statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => (replacements.has(value) ? replacements.get(value) : value)),
  }));
}
