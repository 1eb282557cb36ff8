import { text } from 'node:stream/consumers';
import type { Scope } from '../kernel/index.ts';
import type { Line } from './entry.ts';

/** Copies lie beside the tenant's files, not among them: they outlive the tenant. Named by their first and last line. */
export const folderOf = (tenantId: string): string => `ledger/${tenantId}/`;
export const fileOf = (tenantId: string, first: number, last: number): string =>
  `${folderOf(tenantId)}${[first, last].map((number) => String(number).padStart(12, '0')).join('-')}`;

const spanOf = (key: string) => key.slice(-25).split('-').map(Number) as [number, number];

/** The copies in the order of their lines. */
export async function listCopies({ ports, tenantId }: Scope): Promise<{ key: string; first: number; last: number }[]> {
  const keys: string[] = [];
  for await (const { key } of ports.files.list(folderOf(tenantId))) keys.push(key);
  return keys.sort().map((key) => {
    const [first, last] = spanOf(key);
    return { key, first, last };
  });
}

/** The lines as they were copied. Of copies that overlap (a killed job began anew) each line counts once. */
export async function* replayableEntries(scope: Scope): AsyncGenerator<Line> {
  let seen = 0;
  for (const { key } of await listCopies(scope)) {
    const file = await scope.ports.files.open(key);
    if (!file) continue;
    for (const json of (await text(file.stream)).split('\n').filter(Boolean)) {
      const line = JSON.parse(json) as Line;
      if (line.sequence <= seen) continue;
      seen = line.sequence;
      yield line;
    }
  }
}
