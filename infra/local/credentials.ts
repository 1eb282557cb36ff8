import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './write-privately.ts';

/**
 * A random value made once per data folder and kept there (`credentials.json`, mode 0600): 43 URL-safe characters.
 */
export function credential(dataDir: string, name: 'superuser' | 'owner' | 'app' | 'secret'): string {
  const file = join(dataDir, 'credentials.json');
  const known = readCredentials(file);
  if (known[name] !== undefined) return known[name];
  const value = randomBytes(32).toString('base64url');
  mkdirSync(dataDir, { recursive: true });
  writePrivately(file, `${JSON.stringify({ ...known, [name]: value }, undefined, 2)}\n`);
  return value;
}

function readCredentials(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  return JSON.parse(text) as Record<string, string>;
}
