import { join } from 'node:path';
import { diskFiles, s3Files } from '@redlich/platform/files';
import { fillDemo } from '../demo/fill.ts';
import type { StartConfig } from './config.ts';

/** Fills the demo tenants; does nothing where they are there already. */
export async function fillDemoTenants(
  config: StartConfig,
  input: { appUrl: string; ownerUrl: string; secret: string; report: (line: string) => void },
): Promise<void> {
  const files = config.store ? s3Files(config.store) : diskFiles({ dir: join(config.dataDir, 'files') });
  await fillDemo({ ...input, files, platformDomain: config.platformDomain, keyEncryptionKey: config.keyEncryptionKey });
}
