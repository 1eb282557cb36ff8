import type { Language, NoticeChecks, NoticeRun, Verdict } from '@redlich/contract';
import { query } from '../../kernel/index.ts';
import { sentencesOf } from '../notice/sentences.ts';
import { findVersion } from '../versions/read-versions.ts';

const changesMax = 100;
const runsMax = 50;

/** What is contradicted and since when, what changed before that, and the comparisons behind it; the newest first. */
export const listNoticeChecks = query(
  'notice.list-checks',
  async (scope, { language }: { language: Language }): Promise<NoticeChecks> => {
    const { tx, tenantId } = scope;
    const [published, watch, alerts, changes, runs] = await Promise.all([
      findVersion(scope, {}, language),
      tx.selectFrom('noticeWatches').select('checkedAt').where('tenantId', '=', tenantId).executeTakeFirst(),
      tx
        .selectFrom('noticeVerdicts')
        .select(['sentenceId', 'since'])
        .where('tenantId', '=', tenantId)
        .where('verdict', '=', 'contradicted')
        .orderBy('since', 'desc')
        .orderBy('sentenceId')
        .execute(),
      tx
        .selectFrom('noticeVerdictChanges')
        .select(['sentenceId', 'at', 'was', 'became'])
        .where('tenantId', '=', tenantId)
        .orderBy('at', 'desc')
        .orderBy('noticeVerdictChangeId', 'desc')
        .limit(changesMax)
        .execute(),
      tx
        .selectFrom('noticeRuns')
        .select(['noticeRunId', 'kind', 'at', 'version', 'tookMs', 'sentences', 'contradicted'])
        .where('tenantId', '=', tenantId)
        .orderBy('at', 'desc')
        .orderBy('noticeRunId', 'desc')
        .limit(runsMax)
        .execute(),
    ]);
    const texts = new Map(published ? sentencesOf(published.document).map(({ id, text }) => [id, text]) : []);
    const textOf = (id: string) => texts.get(id) ?? null;
    return {
      published: published !== undefined,
      checkedAt: watch?.checkedAt.toISOString() ?? null,
      alerts: alerts.map(({ sentenceId, since }) => ({
        sentenceId,
        text: textOf(sentenceId),
        since: since.toISOString(),
      })),
      changes: changes.map(({ sentenceId, at, was, became }) => ({
        sentenceId,
        text: textOf(sentenceId),
        at: at.toISOString(),
        was: was as Verdict | null,
        became: became as Verdict | null,
      })),
      runs: runs.map(({ noticeRunId, at, kind, ...facts }) => ({
        id: noticeRunId,
        kind: kind as NoticeRun['kind'],
        at: at.toISOString(),
        ...facts,
      })),
    };
  },
);
