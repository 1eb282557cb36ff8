// Who processes data for the platform, told to all its tenants beforehand (GDPR Art. 28(2)).
// Invariants: once a tenant has accepted the contract, at least 30 days lie between telling and the first day; every tenant's
// administrators and data protection officers get one mail a change; a tenant objects once, until the day before.
export { announcePlatformSubProcessor, endPlatformSubProcessor, tellAllOfSubProcessor } from './announce.ts';
export { getConsoleSubProcessors, answerPlatformObjection } from './console-view.ts';
export { getTenantSubProcessors, objectToPlatformSubProcessor } from './tenant-view.ts';
export { readPlatformSubProcessors } from './read.ts';
export { tellTenantOfSubProcessor } from './tell-tenant.ts';
