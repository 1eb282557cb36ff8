import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { readTenant, withTenant, type Commit, type TenantTx } from '@redlich/db';
import { may, type Actor } from './actor.ts';
import { DomainError } from './errors.ts';
import { oweDeliveries } from './owe-deliveries.ts';
import { liveChannel, type Announcement } from './live.ts';
import type { Job } from './jobs.ts';
import { watchOver, type NoticeWatch } from './notice-watch.ts';
import type { Permission } from './permissions.ts';
import type { Ports } from './ports.ts';
import { declare } from './registry.ts';
import type { AuditLine, CommandScope, QueryScope, Scope } from './scope.ts';

function authorise(scope: Scope, permission: Permission): void {
  if (may(scope.actor, permission)) return;
  throw new DomainError(isNobody(scope.actor) ? 'unauthenticated' : 'forbidden', { detail: permission });
}

const isNobody = ({ id, apiTokenId }: Actor) => id === null && apiTokenId === undefined;

/**
 * A read: checks the permission, sees one tenant and cannot write. Given a scope that has a transaction, it joins it.
 * @throws DomainError unauthenticated, forbidden
 */
export function query<I, O>(name: Permission, work: (scope: QueryScope, input: I) => Promise<O>) {
  const ask = async (scope: Scope | QueryScope, input: I): Promise<O> => {
    authorise(scope, name);
    if ('tx' in scope) return work(scope, input);
    const { db, clock } = scope.ports;
    return readTenant(db, scope.tenantId, (tx) => work({ ...scope, tx, now: clock.now() }, input));
  };
  declare({ name, kind: 'query', ask: (scope, input) => ask(scope, input as I) });
  return ask;
}

/** Several reads at once: they share a connection and, asked for side by side, one round trip. Each checks its permission. */
export function readTogether<T>(scope: Scope, work: (within: QueryScope) => Promise<T>): Promise<T> {
  const { db, clock } = scope.ports;
  return readTenant(db, scope.tenantId, (tx) => work({ ...scope, tx, now: clock.now() }));
}

/**
 * A change: checks the permission, runs in one tenant transaction, commits audit and jobs with it, then tells who listens. Given
 * the scope of another command it joins that one's transaction. A command that audits nothing is a mistake and throws.
 * One that would make a sentence of the published notice untrue is refused, see `NoticeWatch`.
 * @param commit `soon` is for what a job does and would do again: it is not finished before that is on the disk
 * @throws DomainError unauthenticated, forbidden, noticeDrift
 */
export function command<I, O>(
  name: Permission,
  work: (scope: CommandScope, input: I) => Promise<O>,
  { commit = 'lasting' }: { commit?: Commit } = {},
) {
  const ask = async (scope: Scope | CommandScope, input: I): Promise<O> => {
    authorise(scope, name);
    if ('audit' in scope) return work(scope, input);
    const lines: AuditLine[] = [];
    const jobs: Job[] = [];
    const events: Announcement[] = [];
    const { ports, tenantId } = scope;
    const closing: CompiledQuery[] = [];
    let watch: NoticeWatch | undefined;
    const change = async (tx: TenantTx): Promise<O> => {
      const now = ports.clock.now();
      const deliveries = oweDeliveries({ tx, tenantId, now });
      const inner: CommandScope = {
        ...scope,
        tx,
        now,
        audit: (line) => lines.push(line),
        enqueue: (job) => jobs.push(job),
        announce(event) {
          events.push({ tenantId, ...event });
          const { kind, ticketId, articleId, customerId } = event;
          deliveries.publish({ event: kind, ticketId, articleId, customerId });
        },
        publish: (event) => deliveries.publish(event),
      };
      watch = watchOver(inner);
      const result = await work(inner, input);
      await watch?.settle();
      if (lines.length === 0) throw new Error(`${name} audited nothing`);
      for (const webhookDeliveryId of await deliveries.ids())
        jobs.push({ name: 'webhook.deliver', data: { tenantId, webhookDeliveryId } });
      closing.push(auditStatement(inner, name, lines), ...(await jobStatements(scope, jobs)));
      return result;
    };
    const result = await withTenant(ports.db, tenantId, change, { closing, commit, heed: (sql) => watch?.heed(sql) });
    tell(ports, events, jobs);
    return result;
  };
  declare({ name, kind: 'command', ask: (scope, input) => ask(scope, input as I) });
  return ask;
}

/** Open pages and idle workers hear of it. They would find it anyway: pages when they are opened, workers within seconds. */
function tell({ db, jobs: queue }: Ports, events: readonly Announcement[], jobs: readonly Job[]): void {
  db.teller.tell(
    liveChannel,
    events.map((event) => JSON.stringify(event)),
  );
  queue.wake(new Set(jobs.map((job) => job.name)));
}

/** One statement for the jobs of each kind. */
function jobStatements({ ports, tenantId }: Scope, jobs: readonly Job[]): Promise<CompiledQuery[]> {
  const kinds = Map.groupBy(jobs, (job) => job.name);
  const compose = async ([name, list]: [Job['name'], Job[]]) => {
    const data = list.map((job) => job.data);
    const { sql: text, parameters } = await ports.jobs.compose(name, data, { group: tenantId });
    return CompiledQuery.raw(text, parameters);
  };
  return Promise.all([...kinds].map(compose));
}

function auditStatement(scope: QueryScope, action: Permission, lines: readonly AuditLine[]): CompiledQuery {
  const rows = lines.map((line) => ({
    tenantId: scope.tenantId,
    auditEntryId: randomUUID(),
    at: scope.now,
    actorKind: line.actor?.kind ?? scope.actor.kind,
    actorId: line.actor ? line.actor.id : scope.actor.id,
    apiTokenId: scope.actor.apiTokenId ?? null,
    action,
    objectKind: line.objectKind,
    objectId: line.objectId,
    fields: [...(line.fields ?? [])],
  }));
  return scope.tx.insertInto('auditEntries').values(rows).compile();
}
