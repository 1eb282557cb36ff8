// node infra/bootstrap/run.mjs infra/local/with-instance.ts <script.ts> [arguments]: for operators. Runs a script with the
// database login and the secret of the instance whose data lie in REDLICH_DATA_DIR, which `npm start` keeps running.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { credential } from './credentials.ts';

const [script, ...args] = process.argv.slice(2);
const dataDir = resolve(process.env['REDLICH_DATA_DIR'] || '.data');
const connection = join(dataDir, 'connection.env');
if (script === undefined || !(existsSync(connection) || process.env['REDLICH_APP_URL'])) {
  console.error(`redlich: no instance has its data in ${dataDir}: start it, or set REDLICH_DATA_DIR`);
  process.exit(1);
}
// Variables that are set already win.
if (existsSync(connection)) process.loadEnvFile(connection);
process.env['REDLICH_DATA_DIR'] = dataDir;
process.env['REDLICH_SECRET'] ??= credential(dataDir, 'secret');
process.argv.splice(1, process.argv.length, resolve(script), ...args);
await import(pathToFileURL(resolve(script)).href);
