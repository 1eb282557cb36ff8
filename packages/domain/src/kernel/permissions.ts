import type { BuiltInRole } from '@redlich/contract';

export type { BuiltInRole } from '@redlich/contract';

// A permission is the name of the command or query it opens.
const everybody = ['session.log-in', 'tenant.get', 'privacy.get-notice', 'portal.get'] as const;
/** What every agent has, whatever the role. */
const ownTokens = ['api-token.create', 'api-token.list', 'api-token.revoke'] as const;
const loggedIn = ['session.log-out', 'session.set-language', 'live.listen'] as const;
const requests = [
  'ticket.list',
  'ticket.get',
  'ticket.create',
  'article.list',
  'article.create',
  'article.get-html',
  'upload.create',
  'attachment.open',
] as const;
const lookUps = ['queue.list', 'channel.list', 'agent.list'] as const;
const desk = [
  ...requests,
  ...lookUps,
  'ticket.count',
  'ticket.update',
  'customer.list',
  'customer.get',
  'customer.create',
  'customer.update',
  'organisation.list',
  'organisation.get',
  'organisation.create',
  'organisation.update',
  'organisation.delete',
  'contract.list',
  'contract.get',
  'contract.create',
  'contract.update',
  'contract.delete',
] as const;
const administration = [
  'queue.create',
  'queue.update',
  'channel.create',
  'channel.update',
  'agent.create',
  'agent.update',
  'portal.set-settings',
  'incoming-mail.list',
  'incoming-mail.replay',
  'incoming-mail.open',
  'service-token.create',
  'service-token.list',
  'service-token.revoke',
] as const;
const oversight = [
  'portal.get-settings',
  'retention.list-rules',
  'retention.list-disposals',
  'privacy.get-registers',
  'audit.list',
  'audit.export',
] as const;
const dataProtection = [
  ...oversight,
  ...lookUps,
  'retention.set-rule',
  'retention.delete-rule',
  'retention.preview',
  'privacy.set-controller',
  'privacy.set-dpo',
  'privacy.set-authority',
  'activity.create',
  'activity.update',
  'activity.delete',
  'recipient.create',
  'recipient.update',
  'recipient.delete',
] as const;
const machinery = [
  'tenant.register',
  'api-token.end',
  'mail.accept',
  'mail.receive',
  'mail.deliver',
  'retention.run',
  'person.import',
  'ticket.import',
] as const;

/** What the platform's operators may do to a tenant from outside. */
const operation = ['tenant.suspend', 'tenant.release'] as const;

export type Permission =
  | (typeof operation)[number]
  | (typeof everybody)[number]
  | (typeof loggedIn)[number]
  | (typeof ownTokens)[number]
  | (typeof desk)[number]
  | (typeof administration)[number]
  | (typeof dataProtection)[number]
  | (typeof machinery)[number];

export const permissionsOfAnybody: ReadonlySet<Permission> = new Set(everybody);
export const permissionsOfCustomers: ReadonlySet<Permission> = new Set([...everybody, ...loggedIn, ...requests]);

/** What the three roles allow that every tenant has. */
const builtIn: Record<BuiltInRole, ReadonlySet<Permission>> = {
  agent: new Set([...everybody, ...loggedIn, ...ownTokens, ...desk]),
  dpo: new Set([...everybody, ...loggedIn, ...ownTokens, ...dataProtection]),
  admin: new Set([...everybody, ...loggedIn, ...ownTokens, ...desk, ...administration, ...oversight]),
};

export const permissionsOfRole = (role: BuiltInRole): ReadonlySet<Permission> => builtIn[role];

/** The software itself may everything, the machinery included that no person may touch. */
export const allPermissions: ReadonlySet<Permission> = new Set([
  ...everybody,
  ...loggedIn,
  ...ownTokens,
  ...desk,
  ...administration,
  ...dataProtection,
  ...machinery,
  ...operation,
]);

export const permissionsOfOperators: ReadonlySet<Permission> = new Set(operation);
