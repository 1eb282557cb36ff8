// How a tenant leaves: export of everything, notice with 30 days to read, erasure with a certificate.
// Invariants: an export holds no password, token or key; nothing is erased before its day; an erasure can be killed at any
// point and goes on where it was; each step counts in the transaction that erases; the certificate names nobody.
export { closeTenant, reopenTenant } from './close-by-operator.ts';
export { createExport, findExportFile, listExports } from './exports.ts';
export { deleteOldExports } from './delete-old-exports.ts';
export { eraseTenant } from './erase-tenant.ts';
export { eraseTenantsAgain } from './erase-again.ts';
export { exportTenant, failExport } from './export-tenant.ts';
export { findCertificate } from './certificate.ts';
export { getClosing, requestClosing, withdrawClosing } from './notice.ts';
export { listTenantsToErase } from './tenants-to-erase.ts';
