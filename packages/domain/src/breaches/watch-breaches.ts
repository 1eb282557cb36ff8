import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { command, systemActor, type CommandScope, type Ports } from '../kernel/index.ts';
import { notifyHolders } from '../notifications/index.ts';
import { addEvent, setBreach } from './add-event.ts';
import { dueAt, shortAt } from './breach.ts';
import { selectBreaches } from './breach-rows.ts';

const hourMs = 3_600_000;
const atOnce = 200;

/** Noticed before these moments, a breach has a day left, or none. */
const limitsAt = (now: Date) => ({
  short: new Date(now.getTime() - 48 * hourMs),
  past: new Date(now.getTime() - 72 * hourMs),
});

/** Tells administrators and data protection officers that a day is left, and that the time is over; once each. */
const tellOfClocks = command('breach.watch', async (scope, _: void): Promise<void> => {
  const { now } = scope;
  const running = await selectBreaches(scope)
    .where('b.closedAt', 'is', null)
    .where('b.notifiedAt', 'is', null)
    .where('b.overToldAt', 'is', null)
    .where((eb) => eb.or([eb('b.risk', 'is', null), eb('b.risk', '<>', 'none')]))
    .where('b.noticedAt', '<=', limitsAt(now).short)
    .forUpdate()
    .execute();
  for (const { breachId, noticedAt, soonToldAt } of running) {
    if (now >= dueAt(noticedAt)) await tell(scope, breachId, 'over');
    else if (now >= shortAt(noticedAt) && soonToldAt === null) await tell(scope, breachId, 'short');
  }
  scope.audit({ objectKind: 'tenant', objectId: scope.tenantId, fields: [] });
});

async function tell(scope: CommandScope, breachId: string, which: 'short' | 'over'): Promise<void> {
  const isOver = which === 'over';
  await setBreach(scope, breachId, isOver ? { overToldAt: scope.now } : { soonToldAt: scope.now });
  await addEvent(scope, breachId, isOver ? 'timeOver' : 'timeShort');
  const kind = isOver ? 'breach-over' : 'breach-short';
  await notifyHolders(scope, { kind, objectId: breachId, roles: ['admin', 'dpo'] });
}

/** Looks at the clocks of all tenants; what fails for one is logged and leaves the others. */
export async function watchDueBreaches(ports: Ports): Promise<void> {
  const { short, past } = limitsAt(ports.clock.now());
  const { rows } = await sql<{ tenantId: string }>`
    select breaches_due as tenant_id from platform.breaches_due(${short}, ${past}, ${atOnce})`.execute(ports.db);
  for (const { tenantId } of rows)
    await tellOfClocks({ ports, tenantId, actor: systemActor, requestId: randomUUID() }, undefined).catch(
      (err: unknown) => ports.log.error({ tenantId, err }, 'clocks of breaches not told'),
    );
}
