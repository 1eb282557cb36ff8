import { sql } from 'kysely';
import type { DomainState } from '@redlich/contract';
import { command, DomainError, query, type CommandScope, type Scope } from '../kernel/index.ts';
import { notifyAdmins } from '../notifications/index.ts';
import { throttle } from '../throttle/index.ts';
import { lockDomainRow, readDomainRow, type DomainRow } from './domain-rows.ts';
import { lookAt, type Found, type NameResolver } from './proof.ts';
import { afterLook, type Step } from './standing.ts';

interface Looked {
  id: string;
  txt: Found;
  way: Found;
  /** Somebody asked: a claim is looked at often again. */
  asked: boolean;
}

/** Serves the domain for this tenant. @returns false where another one has it */
async function serve({ tx }: CommandScope, name: string): Promise<boolean> {
  const { rows } = await sql<{ served: boolean }>`select platform.serve_domain(${name}) as served`.execute(tx);
  return rows[0]!.served;
}

async function carryOut(scope: CommandScope, row: DomainRow, { event }: Step): Promise<void> {
  if (event === 'stopped') await sql`select platform.stop_domain(${row.name})`.execute(scope.tx);
  if (event === 'stopped' || event === 'failing')
    await notifyAdmins(scope, { kind: `domain-${event}`, objectId: row.customDomainId });
}

const recordCheck = command('domain.check', async (scope, { id, txt, way, asked }: Looked): Promise<DomainState> => {
  const { tx, tenantId, now } = scope;
  const row = await lockDomainRow(scope, id);
  const right = txt.result === 'right' && way.result === 'right';
  const isElsewhere = right && !(await serve(scope, row.name));
  const before = { ...row, state: row.state as DomainState, checks: asked ? 0 : row.checks };
  const step = afterLook(before, { txt: txt.result, way: way.result, isElsewhere, now });
  await carryOut(scope, row, step);
  await tx
    .updateTable('customDomains')
    .set({
      state: step.state,
      txtResult: txt.result,
      txtFound: txt.found,
      wayResult: way.result,
      wayFound: way.found,
      isElsewhere,
      checkedAt: now,
      rightAt: step.rightAt,
      checks: step.checks,
      misses: step.misses,
      missedAt: step.missedAt,
      failingSince: step.failingSince,
      stopsAt: step.stopsAt,
      stoppedAt: step.stoppedAt,
      nextCheckAt: step.nextCheckAt,
      ...(step.event === 'verified' && { verifiedAt: now }),
    })
    .where('tenantId', '=', tenantId)
    .where('customDomainId', '=', id)
    .execute();
  scope.audit({ objectKind: 'domain', objectId: id, fields: step.state === row.state ? [] : ['state'] });
  return step.state;
});

const readForCheck = query('domain.check', readDomainRow);

async function look(
  scope: Scope,
  resolver: NameResolver,
  { id, asked }: { id: string; asked: boolean },
): Promise<void> {
  const { name, challenge } = await readForCheck(scope, id);
  const { platformDomain } = scope.ports.site;
  const found = await lookAt(resolver, { name, challenge, platformDomain });
  await recordCheck(scope, { id, asked, ...found });
}

const limits = [
  { max: 10, seconds: 60 },
  { max: 100, seconds: 3_600 },
];

/**
 * Looks at a domain's DNS because somebody asks for it, outside of any transaction, and records what was found.
 * @throws DomainError notFound; tooMany
 */
export async function checkDomain(scope: Scope, resolver: NameResolver, { id }: { id: string }): Promise<void> {
  await readForCheck(scope, id);
  await throttle(scope.ports, { tenantId: scope.tenantId, kind: 'check-domain', key: 'tenant', limits });
  await look(scope, resolver, { id, asked: true });
}

/** The job `domain.check`; a domain that was given up meanwhile is nothing to look at. */
export async function checkDueDomain(scope: Scope, resolver: NameResolver, id: string): Promise<void> {
  try {
    await look(scope, resolver, { id, asked: false });
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'notFound')) throw error;
  }
}
