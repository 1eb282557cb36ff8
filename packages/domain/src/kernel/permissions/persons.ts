// What a person may without any privilege: anybody, somebody logged in, staff, a customer.

/** Of somebody not logged in, each held to its own limits. */
const visitors = [
  'request.open-form',
  'request.upload',
  'request.create',
  'account.activate',
  'account.send-magic-link',
  'profile.confirm-email',
  'consent.confirm',
  'consent.withdraw-by-link',
  'data-request.open-form',
  'data-request.create-as-visitor',
  'data-request.confirm-identity',
] as const;
export const everybody = [
  'invitation.get',
  'invitation.accept',
  'session.log-in',
  'sso.list-offers',
  'password.reset',
  'tenant.get',
  'privacy.get-notice',
  'portal.get',
  'branding.open-file',
  'sub-processor.list',
  ...visitors,
] as const;
/** How one logs in, also for somebody who has to set up a second factor before anything else. */
export const ownAccess = [
  'session.log-out',
  'session.set-language',
  'session.list',
  'session.end',
  'password.change',
  'factor.list',
  'factor.change',
] as const;
export const loggedIn = [...ownAccess, 'live.listen'] as const;
/** Every agent, whatever the role. */
export const staff = [
  'queue.list',
  'channel.list',
  'agent.list',
  'absence.get-own',
  'absence.set',
  'absence.end',
  'alert.list',
  'alert.read',
  'alert.set-choices',
  'api-token.create',
  'api-token.list',
  'api-token.revoke',
] as const;
/** What customers do with their own account. */
export const ownAccount = [
  'profile.get',
  'profile.update',
  'profile.change-email',
  'erasure.begin',
  'erasure.preview-own',
  'data-request.list-own',
  'data-request.create-own',
  'data-request.get-correctable',
  'data-request.correct-own',
  'restriction.get-own',
  'restriction.place-own',
  'restriction.end-own',
  'subject-access.get-own',
  'subject-access.create-own',
  'subject-access.fetch-own',
  'intake.get-own',
  'consent.get-own',
  'consent.give-own',
  'consent.withdraw-own',
  'own-contract.list',
  'own-contract.accept',
  'sub-processor.get-own',
  'sub-processor.subscribe',
  'sub-processor.object',
  'processing-objection.get-own',
  'processing-objection.object',
  'processing-objection.take-back',
] as const;
