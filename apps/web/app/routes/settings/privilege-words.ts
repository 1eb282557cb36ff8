import type { Privilege } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** What each privilege lets somebody do, as the matrix of roles says it. */
export const privilegeWords: Record<Privilege, () => string> = {
  'tickets.work': m.privilege_tickets_work,
  'customers.read': m.privilege_customers_read,
  'customers.write': m.privilege_customers_write,
  'quarantine.manage': m.privilege_quarantine_manage,
  'queues.manage': m.privilege_queues_manage,
  'channels.manage': m.privilege_channels_manage,
  'incomingMail.manage': m.privilege_incoming_mail_manage,
  'intake.manage': m.privilege_intake_manage,
  'agents.manage': m.privilege_agents_manage,
  'roles.manage': m.privilege_roles_manage,
  'setup.manage': m.privilege_setup_manage,
  'access.manage': m.privilege_access_manage,
  'portal.manage': m.privilege_portal_manage,
  'branding.manage': m.privilege_branding_manage,
  'consents.manage': m.privilege_consents_manage,
  'announcements.manage': m.privilege_announcements_manage,
  'integrations.manage': m.privilege_integrations_manage,
  'notice.publish': m.privilege_notice_publish,
  'tenant.manage': m.privilege_tenant_manage,
  'registers.read': m.privilege_registers_read,
  'registers.manage': m.privilege_registers_manage,
  'retention.read': m.privilege_retention_read,
  'retention.manage': m.privilege_retention_manage,
  'audit.read': m.privilege_audit_read,
  'accessLogs.read': m.privilege_access_logs_read,
  'subjectAccess.manage': m.privilege_subject_access_manage,
};

/** The privileges by area, in the order of the matrix. */
export const privilegeAreas: readonly { name: () => string; privileges: readonly Privilege[] }[] = [
  { name: m.area_desk, privileges: ['tickets.work', 'customers.read', 'customers.write', 'quarantine.manage'] },
  {
    name: m.area_administration,
    privileges: [
      'queues.manage',
      'channels.manage',
      'incomingMail.manage',
      'intake.manage',
      'setup.manage',
      'portal.manage',
      'branding.manage',
      'agents.manage',
      'roles.manage',
      'access.manage',
      'integrations.manage',
      'tenant.manage',
    ],
  },
  {
    name: m.area_privacy,
    privileges: [
      'registers.read',
      'registers.manage',
      'notice.publish',
      'consents.manage',
      'announcements.manage',
      'retention.read',
      'retention.manage',
      'audit.read',
      'accessLogs.read',
      'subjectAccess.manage',
    ],
  },
];
