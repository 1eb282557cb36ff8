import { randomUUID } from 'node:crypto';
import type { MailWhileClosing } from '@redlich/contract';
import { DomainError, notFound, type CommandScope } from '../kernel/index.ts';
import { resumeMail } from '../mail/index.ts';
import { notifyAdmins } from '../notifications/index.ts';
import { lockTenant } from '../tenants/index.ts';

export const daysToRead = 30;

interface End {
  by: 'tenant' | 'operator';
  mail: MailWhileClosing;
  days: number;
}

/** Sets the tenant's last day and tells its administrators. @throws DomainError notFound; conflict when it is leaving already */
export async function beginClosing(scope: CommandScope, { by, mail, days }: End): Promise<void> {
  const { tx, tenantId, now } = scope;
  const tenant = await lockTenant(scope);
  if (!tenant) throw notFound('tenant');
  if (tenant.closingAt) throw new DomainError('conflict', { detail: 'leaving already' });
  await tx
    .updateTable('tenants')
    .set({
      closingAt: now,
      closingBy: by,
      mailWhileClosing: mail,
      eraseAfter: new Date(now.getTime() + days * 86_400_000),
      certificateId: randomUUID(),
    })
    .where('tenantId', '=', tenantId)
    .execute();
  await notifyAdmins(scope, { kind: 'tenant-closing' });
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['closingAt', 'eraseAfter', 'mailWhileClosing'] });
}

/**
 * Takes the end back and puts mail to work that was kept.
 * @throws DomainError notFound; conflict when it is not leaving, or its erasure has begun; forbidden for a tenant whom the
 * operator ended
 */
export async function undoClosing(scope: CommandScope, by: End['by']): Promise<void> {
  const { tx, tenantId } = scope;
  const tenant = await lockTenant(scope);
  if (!tenant) throw notFound('tenant');
  if (!tenant.closingAt || tenant.erasingAt) throw new DomainError('conflict', { detail: 'not leaving' });
  if (by === 'tenant' && tenant.closingBy === 'operator') throw new DomainError('forbidden');
  const none = { closingAt: null, closingBy: null, mailWhileClosing: null, eraseAfter: null, certificateId: null };
  await tx.updateTable('tenants').set(none).where('tenantId', '=', tenantId).execute();
  if (!tenant.suspendedAt) await resumeMail(scope);
  await notifyAdmins(scope, { kind: 'tenant-stays' });
  scope.audit({ objectKind: 'tenant', objectId: tenantId, fields: ['closingAt', 'eraseAfter'] });
}
