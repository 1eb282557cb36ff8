import { chmodSync, renameSync, writeFileSync } from 'node:fs';

/** Replaces a file in one step, readable by its owner only (0600). */
export function writePrivately(file: string, content: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
