// Privileges over what the notice says and what stays: registers, consents, retention, logs.

import { contracting, portal, setup } from './organisation.ts';

export const registers = [
  'privacy.get-registers',
  'privacy.check-notice',
  'privacy.lint-notice',
  'notice.list-checks',
  'connection.list',
  'processing-record.get',
  'processing-contract.get',
  'organisation-contract.list',
  'notice.get-shape',
  'notice.get-publication',
] as const;
/** What makes the notice, and what publishes it. */
const noticeMaking = [
  'notice.publish',
  'notice.set-sections',
  'notice.set-sites',
  'notice.create-sentence',
  'notice.update-sentence',
  'notice.delete-sentence',
  'notice.set-wording',
  'notice.delete-wording',
  'notice.request-review',
  'notice.withdraw-review',
  'notice.decide-review',
  'notice.withdraw-version',
] as const;
export const retention = ['retention.list-rules', 'retention.list-disposals', 'erasure.list'] as const;

export const privacyPrivileges = {
  'notice.publish': ['notice.publish-with-change', 'notice.check-now'],
  // A contract is not for whoever helps from outside.
  'registers.read': [...registers, ...portal, 'recipient.open-evidence'],
  'registers.manage': [
    ...registers,
    ...portal,
    'privacy.set-controller',
    'privacy.set-dpo',
    'privacy.set-authority',
    'privacy.set-dpo-not-required',
    'notice.publish-with-change',
    'notice.check-now',
    ...noticeMaking,
    ...setup,
    ...contracting,
    'activity.create',
    'activity.update',
    'activity.delete',
    'recipient.create',
    'recipient.update',
    'recipient.delete',
    'joint-controller.create',
    'joint-controller.update',
    'joint-controller.delete',
    'privacy.set-representative',
    'privacy.set-hosting',
    'privacy.set-identity-policy',
    'privacy.set-automated-decisions',
    'privacy.set-provision',
    'privacy.set-mandatory-fields',
    'measure.create',
    'measure.update',
    'measure.delete',
    'recipient.open-evidence',
    'recipient.add-evidence',
    'recipient.delete-evidence',
    'connection.set-own-hosts',
  ],
  'consents.manage': ['consent-purpose.list', 'consent-purpose.create', 'consent-purpose.update', 'consent.list'],
  'retention.read': retention,
  'retention.manage': [
    ...retention,
    'retention.set-rule',
    'retention.delete-rule',
    'retention.preview',
    'setup.apply-preset',
  ],
  'audit.read': ['audit.list', 'audit.export'],
  'accessLogs.read': ['read-access.list', 'read-access.configure', 'access-log.list', 'audit.export'],
} as const;
