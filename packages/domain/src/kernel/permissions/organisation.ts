// Privileges over the tenant itself: its look, its beginning and end, what it is connected with.

export const portal = ['portal.get-settings'] as const;
export const setup = [
  'setup.get',
  'setup.set-place',
  'setup.find-authority',
  'setup.list-presets',
  'notice.import',
] as const;
/** Contracts under Art. 28 GDPR: also who runs the tenant concludes them. */
export const contracting = [
  'processing-contract.accept',
  'platform-sub-processor.object',
  'organisation-contract.draft',
  'organisation-contract.send',
  'organisation-contract.record',
  'organisation-contract.delete',
] as const;

export const organisationPrivileges = {
  'portal.manage': [...portal, 'portal.set-settings'],
  'branding.manage': ['branding.get', 'branding.set'],
  'setup.manage': [...setup, 'setup.create-sample', 'setup.get-sample', 'setup.go-live'],
  'tenant.manage': [
    ...contracting,
    // Whether two are needed is not decided by the one who publishes; and a second person has to be found.
    'notice.set-review',
    'notice.decide-review',
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
} as const;
