// Backups: everything of the platform or of one tenant in one sealed file, and the way back.
// Invariants: rows are of one moment; a backup has a key of its own that ends with it, and only that key wraps what is in it;
// nothing lasting is written before the whole file was checked; nobody is served before what was deleted since is deleted again.
export { whyNotServe } from './awaits-replay.ts';
export { createBackup, type Made } from './create-backup.ts';
export { expireBackups } from './expire-backups.ts';
export { listBackups } from './list-backups.ts';
export { restorePlatform, type Restored } from './restore-platform.ts';
export { restoreTenant } from './restore-tenant.ts';
export type { BackupTools } from './tools.ts';
export { verifyBackup, type Verified } from './verify-backup.ts';
