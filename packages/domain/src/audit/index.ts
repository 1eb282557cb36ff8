// Who did what to which object: reads and the end of the audit log. Entries are written by the kernel, with the change.
// Invariants: ids and names of changed fields, never content; nobody changes an entry; an export is an entry itself.
export { listAuditWords } from './audit-words.ts';
export { countAuditBefore, deleteAuditBefore } from './delete-audit.ts';
export { listAudit, type AuditFilter } from './list-audit.ts';
export { recordExport } from './record-export.ts';
