import { z } from 'zod';

export const languageSchema = z.enum(['de', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const ticketStateSchema = z.enum(['new', 'open', 'pending', 'closed']);
export type TicketState = z.infer<typeof ticketStateSchema>;

export const prioritySchema = z.enum(['low', 'normal', 'high', 'urgent']);
export type Priority = z.infer<typeof prioritySchema>;

export const articleKindSchema = z.enum(['email', 'note', 'web', 'phone']);
export type ArticleKind = z.infer<typeof articleKindSchema>;

export const visibilitySchema = z.enum(['public', 'internal']);
export type Visibility = z.infer<typeof visibilitySchema>;

/** The roles that every tenant has; others are made by the tenant. */
export const builtInRoleSchema = z.enum(['admin', 'agent', 'dpo']);
export type BuiltInRole = z.infer<typeof builtInRoleSchema>;

/** What a role can allow, in the words of a tenant: each stands for the commands and queries behind it. */
export const privilegeSchema = z.enum([
  'tickets.work',
  'customers.read',
  'customers.write',
  'queues.manage',
  'channels.manage',
  'incomingMail.manage',
  'agents.manage',
  'roles.manage',
  'quarantine.manage',
  'intake.manage',
  'setup.manage',
  'access.manage',
  'portal.manage',
  'branding.manage',
  'consents.manage',
  'announcements.manage',
  'integrations.manage',
  'notice.publish',
  'registers.read',
  'registers.manage',
  'breaches.manage',
  'retention.read',
  'retention.manage',
  'locks.manage',
  'trash.restore',
  'dataRequests.read',
  'dataRequests.manage',
  'audit.read',
  'tenant.manage',
  'accessLogs.read',
  'subjectAccess.manage',
]);
export type Privilege = z.infer<typeof privilegeSchema>;

/** What a role allows with the tickets of a queue. `overview`: they appear in lists and counts; `full`: everything. */
export const queueRightSchema = z.enum(['overview', 'read', 'create', 'change', 'full']);
export type QueueRight = z.infer<typeof queueRightSchema>;

export const roleSchema = z.enum(['admin', 'agent', 'dpo', 'customer']);
export type Role = z.infer<typeof roleSchema>;

/** The first address is not proven yet; being set up: nothing leaves but to own staff; live. */
export const tenantStateSchema = z.enum(['unverified', 'setup', 'live']);
export type TenantState = z.infer<typeof tenantStateSchema>;

/** Who has to act next: the team, the customer, or nobody (closed). */
export const turnSchema = z.enum(['team', 'customer', 'nobody']);
export type Turn = z.infer<typeof turnSchema>;
