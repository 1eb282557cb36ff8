import type { BuiltInRole, Privilege } from '@redlich/contract';

/** What the three roles allow that every tenant has. */
export const builtInRoles: Record<BuiltInRole, readonly Privilege[]> = {
  agent: ['tickets.work', 'customers.read', 'customers.write', 'quarantine.manage'],
  admin: [
    'tickets.work',
    'customers.read',
    'customers.write',
    'quarantine.manage',
    'intake.manage',
    'queues.manage',
    'channels.manage',
    'incomingMail.manage',
    'agents.manage',
    'roles.manage',
    'setup.manage',
    'access.manage',
    'portal.manage',
    'branding.manage',
    'consents.manage',
    'integrations.manage',
    'notice.publish',
    'registers.read',
    'retention.read',
    'audit.read',
    'tenant.manage',
  ],
  dpo: [
    'registers.read',
    'registers.manage',
    'consents.manage',
    'retention.read',
    'retention.manage',
    'audit.read',
    'accessLogs.read',
  ],
};
