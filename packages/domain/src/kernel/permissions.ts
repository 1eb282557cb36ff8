import type { Role } from '@redlich/contract';

/** Who acts: a person's role, somebody not logged in, or the software itself. */
export type ActorRole = Role | 'anonymous' | 'system';

// A permission is the name of the command or query it opens.
const everybody = ['session.log-in', 'tenant.get', 'privacy.get-notice'] as const;
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
  'organisation.create',
] as const;
const administration = [
  'queue.create',
  'queue.update',
  'channel.create',
  'channel.update',
  'agent.create',
  'agent.update',
  'incoming-mail.list',
  'incoming-mail.replay',
  'incoming-mail.open',
] as const;
const oversight = ['retention.list-rules', 'retention.list-disposals', 'privacy.get-registers', 'audit.list'] as const;
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
  'mail.accept',
  'mail.receive',
  'mail.deliver',
  'retention.run',
  'person.import',
  'ticket.import',
] as const;

export type Permission =
  | (typeof everybody)[number]
  | (typeof loggedIn)[number]
  | (typeof desk)[number]
  | (typeof administration)[number]
  | (typeof dataProtection)[number]
  | (typeof machinery)[number];

const granted: Record<Exclude<ActorRole, 'system'>, ReadonlySet<Permission>> = {
  anonymous: new Set(everybody),
  customer: new Set([...everybody, ...loggedIn, ...requests]),
  agent: new Set([...everybody, ...loggedIn, ...desk]),
  dpo: new Set([...everybody, ...loggedIn, ...dataProtection]),
  admin: new Set([...everybody, ...loggedIn, ...desk, ...administration, ...oversight]),
};

export function may(role: ActorRole, permission: Permission): boolean {
  return role === 'system' || granted[role].has(permission);
}

export function permissionsOf(role: Role): Permission[] {
  return [...granted[role]].sort();
}
