import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Statements beyond this many stay unprepared, so that a server never keeps plans without bound. */
const statementsMax = 1_000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= statementsMax) return known;
  const name = `s_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/**
 * Makes a connection prepare every statement that has parameters: planning a list's joins under row-level security
 * costs more than running it. The policies read the tenant when a plan runs, not when it is made.
 */
export function prepareStatements(client: pg.ClientBase): void {
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name ? plain({ name, text, values }, ...rest) : plain(text, values, ...rest);
  };
  Object.assign(client, { query });
}
