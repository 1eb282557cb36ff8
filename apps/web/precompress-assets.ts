import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const folder = new URL('./build/client/', import.meta.url);
const worthIt = /\.(js|css|svg|json|txt|webmanifest)$/;

for (const name of await readdir(folder, { recursive: true })) {
  if (!worthIt.test(name)) continue;
  const file = new URL(name, folder);
  const bytes = await readFile(file);
  if (bytes.length < 1024) continue;
  await writeFile(new URL(`${name}.gz`, folder), await promisify(gzip)(bytes, { level: 9 }));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(new URL(`${name}.br`, folder), await promisify(brotliCompress)(bytes, quality));
}
