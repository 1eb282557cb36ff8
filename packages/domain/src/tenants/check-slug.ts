import { sql } from 'kysely';
import type { SlugAnswer } from '@redlich/contract';
import type { Ports } from '../kernel/index.ts';
import { alternatives, slugFrom, slugProblem } from './slug.ts';

async function isTaken({ db }: Pick<Ports, 'db'>, host: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select platform.is_host_taken(${host}) as taken`.execute(db);
  return rows[0]!.taken;
}

/** Whether an address may be had, with a free one beside it. Without a wish one is made from the company's name. */
export async function checkSlug(
  ports: Pick<Ports, 'db' | 'site'>,
  wish: { slug?: string | undefined; company?: string | undefined },
): Promise<SlugAnswer> {
  const hostOf = (name: string) => `${name}.${ports.site.platformDomain}`;
  const slug = wish.slug?.toLowerCase() || slugFrom(wish.company ?? '');
  const problem = slug ? slugProblem(slug) : 'empty';
  const taken = problem === undefined && (await isTaken(ports, hostOf(slug)));
  let suggestion: string | null = null;
  for (const candidate of problem || taken ? alternatives(slugFrom(slug)) : []) {
    if (await isTaken(ports, hostOf(candidate))) continue;
    suggestion = candidate;
    break;
  }
  return { slug, state: problem ?? (taken ? 'taken' : 'free'), suggestion, host: slug ? hostOf(slug) : '' };
}
