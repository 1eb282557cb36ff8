import type { BuiltInRole, Privilege, SupportMode } from '@redlich/contract';

// Of somebody not logged in, each held to its own limits.
const visitors = [
  'request.open-form',
  'request.upload',
  'request.create',
  'account.activate',
  'account.send-magic-link',
  'profile.confirm-email',
  'consent.confirm',
  'consent.withdraw-by-link',
] as const;
// A permission is the name of the command or query it opens.
const everybody = [
  'invitation.get',
  'invitation.accept',
  'session.log-in',
  'sso.list-offers',
  'password.reset',
  'tenant.get',
  'privacy.get-notice',
  'portal.get',
  'branding.open-file',
  ...visitors,
] as const;
/** How one logs in, also for somebody who has to set up a second factor before anything else. */
const ownAccess = [
  'session.log-out',
  'session.set-language',
  'session.list',
  'session.end',
  'password.change',
  'factor.list',
  'factor.change',
] as const;
const loggedIn = [...ownAccess, 'live.listen'] as const;
/** Every agent, whatever the role. */
const staff = [
  'queue.list',
  'channel.list',
  'agent.list',
  'absence.get-own',
  'absence.set',
  'absence.end',
  'api-token.create',
  'api-token.list',
  'api-token.revoke',
] as const;
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
/** What customers do with their own account. */
const ownAccount = [
  'profile.get',
  'profile.update',
  'profile.change-email',
  'erasure.begin',
  'intake.get-own',
  'consent.get-own',
  'consent.give-own',
  'consent.withdraw-own',
] as const;
const customers = [
  'customer.list',
  'customer.get',
  'organisation.list',
  'organisation.get',
  'contract.list',
  'contract.get',
  'account.get',
  'consent.get',
] as const;
const portal = ['portal.get-settings'] as const;

const setup = ['setup.get', 'setup.set-place', 'setup.find-authority', 'setup.list-presets'] as const;
const registers = ['privacy.get-registers', 'privacy.check-notice', 'privacy.lint-notice'] as const;
const retention = ['retention.list-rules', 'retention.list-disposals', 'erasure.list'] as const;

/** What each privilege opens. A new privilege also gets its words beside the matrix of roles in the web app. */
const privileges = {
  'tickets.work': [...requests, ...customers, 'ticket.count', 'ticket.update', 'signature.preview'],
  'customers.read': customers,
  'customers.write': [
    ...customers,
    'account.invite',
    'account.create-initial-password',
    'account.end',
    'customer.create',
    'customer.update',
    'customer.merge',
    'consent.note',
    'consent.note-withdrawal',
    'organisation.create',
    'organisation.update',
    'organisation.delete',
    'contract.create',
    'contract.update',
    'contract.delete',
  ],
  'quarantine.manage': ['quarantine.list', 'quarantine.get', 'quarantine.release', 'quarantine.delete'],
  'intake.manage': ['intake.get', 'intake.set'],
  'queues.manage': ['queue.create', 'queue.update'],
  'channels.manage': ['channel.create', 'channel.update'],
  'incomingMail.manage': ['incoming-mail.list', 'incoming-mail.replay', 'incoming-mail.open'],
  'agents.manage': [
    'agent.create',
    'agent.update',
    'agent.deactivate',
    'agent.reactivate',
    'agent.end-sessions',
    'agent.reset-factors',
    'dpo.appoint',
    'invitation.resend',
    'invitation.withdraw',
    'role.list',
    'team.list',
  ],
  'access.manage': [
    'access.get-rules',
    'access.set-rules',
    'role.list',
    'team.list',
    'sso.list',
    'sso.check',
    'sso.create',
    'sso.update',
    'sso.delete',
    'sso.release',
    'sso.set-rules',
  ],
  'roles.manage': [
    'role.list',
    'role.create',
    'role.update',
    'role.delete',
    'team.list',
    'team.create',
    'team.update',
    'team.delete',
  ],
  'integrations.manage': [
    'service-token.create',
    'service-token.list',
    'service-token.revoke',
    'webhook.list',
    'webhook.create',
    'webhook.update',
    'webhook.delete',
    'webhook.rotate-secret',
    'webhook.test',
    'webhook.replay',
  ],
  'portal.manage': [...portal, 'portal.set-settings'],
  'branding.manage': ['branding.get', 'branding.set'],
  'consents.manage': ['consent-purpose.list', 'consent-purpose.create', 'consent-purpose.update', 'consent.list'],
  'setup.manage': [...setup, 'setup.create-sample', 'setup.get-sample', 'setup.go-live'],
  'registers.read': [...registers, ...portal],
  'registers.manage': [
    ...registers,
    ...portal,
    'privacy.set-controller',
    'privacy.set-dpo',
    'privacy.set-authority',
    'privacy.set-dpo-not-required',
    'notice.publish',
    ...setup,
    'activity.create',
    'activity.update',
    'activity.delete',
    'recipient.create',
    'recipient.update',
    'recipient.delete',
  ],
  'retention.read': retention,
  'retention.manage': [
    ...retention,
    'retention.set-rule',
    'retention.delete-rule',
    'retention.preview',
    'setup.apply-preset',
  ],
  'audit.read': ['audit.list', 'audit.export'],
  'tenant.manage': [
    'support.list',
    'support.grant',
    'support.end',
    'domain.list',
    'domain.add',
    'domain.check',
    'domain.make-primary',
    'domain.remove',
    'closing.get',
    'closing.request',
    'closing.withdraw',
    'export.list',
    'export.create',
    'export.download',
  ],
  'accessLogs.read': ['read-access.list', 'read-access.configure', 'access-log.list', 'audit.export'],
} as const satisfies Record<Privilege, readonly string[]>;

/** The software's own; no person may do these. */
const machinery = [
  'tenant.register',
  'quarantine.expire',
  'tenant.sign-up',
  'tenant.confirm-sign-up',
  'api-token.end',
  'absence.remind',
  'erasure.run',
  'webhook.deliver',
  'mail.accept',
  'mail.receive',
  'mail.deliver',
  'retention.run',
  'export.make',
  'export.delete-old',
  'tenant.erase',
  'person.import',
  'ticket.import',
] as const;

/** What the platform's operators may do to a tenant from outside. */
const operation = [
  'tenant.suspend',
  'tenant.release',
  'tenant.close',
  'tenant.reopen',
  'support.list',
  'support.request',
  'support.withdraw',
  'support.enter',
] as const;

/** What an operator sees whom a tenant let in. */
const supportReading = [
  'session.log-out',
  'live.listen',
  'tenant.get',
  'privacy.get-notice',
  'portal.get',
  'branding.open-file',
  'queue.list',
  'channel.list',
  'agent.list',
  ...customers,
  ...portal,
  ...registers,
  ...retention,
  'ticket.list',
  'ticket.get',
  'ticket.count',
  'article.list',
  'article.get-html',
  'attachment.open',
  'incoming-mail.list',
  'audit.list',
  'support.end',
] as const;
/** What such an operator may change where the tenant granted that. Never: write to somebody, or anything of logins. */
const supportChanging = [
  'queue.create',
  'queue.update',
  'channel.create',
  'channel.update',
  'incoming-mail.replay',
  'ticket.update',
] as const;

export type Permission =
  | (typeof operation)[number]
  | (typeof everybody)[number]
  | (typeof loggedIn)[number]
  | (typeof staff)[number]
  | (typeof ownAccount)[number]
  | (typeof privileges)[Privilege][number]
  | (typeof machinery)[number];

/** What the three roles allow that every tenant has. */
const builtIn: Record<BuiltInRole, readonly Privilege[]> = {
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

export const privilegesOfRole = (role: BuiltInRole): readonly Privilege[] => builtIn[role];

export const permissionsOfAnybody: ReadonlySet<Permission> = new Set(everybody);
export const permissionsOfCustomers: ReadonlySet<Permission> = new Set([
  ...everybody,
  ...loggedIn,
  ...requests,
  ...ownAccount,
]);
export const permissionsOfSettingUp: ReadonlySet<Permission> = new Set([...everybody, ...ownAccess]);
export const permissionsOfAgent = (granted: readonly Privilege[]): ReadonlySet<Permission> =>
  new Set([...everybody, ...loggedIn, ...staff, ...granted.flatMap((privilege) => privileges[privilege] ?? [])]);
export const permissionsOfPrivilege = (privilege: Privilege): readonly Permission[] => privileges[privilege];

/** The software itself may everything. */
export const allPermissions: ReadonlySet<Permission> = new Set([
  ...permissionsOfAgent(Object.keys(privileges) as Privilege[]),
  ...ownAccount,
  ...machinery,
  ...operation,
]);

export const permissionsOfOperators: ReadonlySet<Permission> = new Set(operation);
export const permissionsOfSupport: Record<SupportMode, ReadonlySet<Permission>> = {
  read: new Set(supportReading),
  change: new Set([...supportReading, ...supportChanging]),
};
