import type { Verdict } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { checkDocument } from '../controls/check-document.ts';
import { readLiveFacts } from '../controls/read-live-facts.ts';
import { findVersion } from '../versions/read-versions.ts';

export interface VerdictChange {
  sentenceId: string;
  was: Verdict | null;
  became: Verdict | null;
}

export interface Comparison {
  version: number;
  sentences: number;
  contradicted: number;
  changes: VerdictChange[];
  tookMs: number;
}

/** What became another verdict. A sentence that is new is told of only where it is contradicted. Pure. */
export function changesOf(known: ReadonlyMap<string, Verdict>, found: ReadonlyMap<string, Verdict>): VerdictChange[] {
  const changes: VerdictChange[] = [];
  for (const [sentenceId, became] of found) {
    const was = known.get(sentenceId) ?? null;
    if (was !== became) changes.push({ sentenceId, was, became });
  }
  for (const [sentenceId, was] of known) if (!found.has(sentenceId)) changes.push({ sentenceId, was, became: null });
  return changes;
}

/** The notice in force against what is so now and what was found last; undefined before the first one is published. */
export async function compare(scope: QueryScope): Promise<Comparison | undefined> {
  const startedAt = performance.now();
  const published = await findVersion(scope, {}, 'de');
  if (!published) return undefined;
  const [{ live }, rows] = await Promise.all([
    readLiveFacts(scope),
    scope.tx
      .selectFrom('noticeVerdicts')
      .select(['sentenceId', 'verdict'])
      .where('tenantId', '=', scope.tenantId)
      .execute(),
  ]);
  const found = new Map(checkDocument(published.document, live).map(({ id, verdict }) => [id, verdict]));
  return {
    version: published.facts.version,
    sentences: found.size,
    contradicted: [...found.values()].filter((verdict) => verdict === 'contradicted').length,
    changes: changesOf(new Map(rows.map(({ sentenceId, verdict }) => [sentenceId, verdict as Verdict])), found),
    tookMs: Math.round(performance.now() - startedAt),
  };
}
