// node infra/docker/bundle.ts <folder> [service]: one folder per service with all it needs to run on Node alone.
// The pages must be built before.
import { resolve } from 'node:path';
import { writeBundles } from './bundles.ts';

const [out = 'dist', only] = process.argv.slice(2);
await writeBundles(resolve(out), { link: false, ...(only && { only: [only] }) });
