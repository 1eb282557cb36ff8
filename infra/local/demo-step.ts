import { join } from 'node:path';
import { createEgress, placeOfUrl } from '@redlich/platform/egress';
import { diskFiles, s3Files } from '@redlich/platform/files';
import { fillDemo } from '../demo/fill.ts';
import type { StartConfig } from './config.ts';

/** Fills the demo tenants; does nothing where they are there already. */
export async function fillDemoTenants(
  config: StartConfig,
  input: { appUrl: string; ownerUrl: string; secret: string; report: (line: string) => void },
): Promise<void> {
  const { store } = config;
  const files = store
    ? s3Files(store, createEgress({ places: [placeOfUrl('files', store.endpoint)] }))
    : diskFiles({ dir: join(config.dataDir, 'files') });
  await fillDemo({ ...input, files, platformDomain: config.platformDomain, keyEncryptionKey: config.keyEncryptionKey });
}
