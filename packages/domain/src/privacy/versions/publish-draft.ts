import { sql } from 'kysely';
import type { NoticeVersion, PublishNotice } from '@redlich/contract';
import {
  calendarDay,
  dayStart,
  DomainError,
  fieldError,
  type CommandScope,
  type FieldError,
  type QueryScope,
} from '../../kernel/index.ts';
import { checkDocument } from '../controls/check-document.ts';
import type { LiveFacts } from '../controls/live-facts.ts';
import { readLiveFacts } from '../controls/read-live-facts.ts';
import { findInSentences } from '../find-in-sentences.ts';
import { lintFactsOf } from '../lint-facts.ts';
import { hashOf } from '../notice/hash.ts';
import { missingItems } from '../notice/required-items.ts';
import { sentencesOf } from '../notice/sentences.ts';
import { findPending, findVersion, toVersion } from './read-versions.ts';

export interface Draft {
  documents: LiveFacts['documents'];
  sha256: { de: string; en: string };
  /** What keeps it from being published. */
  problems: FieldError[];
}

/** Of one tenant: two publications at once would make the same number, two changes at once could contradict each other. */
export async function lockNotice({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${tenantId}`}, 4712))`.execute(tx);
}

/** Each item of Art. 13 and 14 that is missing, each sentence that is untrue. Pure. */
export const obstaclesOf = (live: LiveFacts): FieldError[] => [...missingIn(live), ...contradictedIn(live)];

async function draftOf(scope: QueryScope, live: LiveFacts): Promise<Draft> {
  const { documents } = live;
  const problems = [...obstaclesOf(live), ...(await errorsIn(scope, live))];
  return { documents, sha256: { de: hashOf(documents.de), en: hashOf(documents.en) }, problems };
}

/** The notice as it is configured now, and what keeps it from being published. */
export const readDraft = async (scope: QueryScope): Promise<Draft> => draftOf(scope, (await readLiveFacts(scope)).live);

function missingIn({ documents, facts }: LiveFacts): FieldError[] {
  const english = missingItems(documents.en, facts.registers);
  return missingItems(documents.de, facts.registers).map(({ id, article, name }, at) => ({
    field: `missing.${id}`,
    problem: 'noticeItemMissing',
    value: { de: `${article}, ${name}`, en: `${english[at]?.article}, ${english[at]?.name}` },
  }));
}

function contradictedIn(live: LiveFacts): FieldError[] {
  const { de, en } = live.documents;
  const inEnglish = new Map(sentencesOf(en).map(({ id, text }) => [id, text]));
  const inGerman = new Map(sentencesOf(de).map(({ id, text }) => [id, text]));
  return checkDocument(de, live)
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ id }) => ({
      field: `sentences.${id}`,
      problem: 'noticeSentenceUntrue',
      value: { de: inGerman.get(id) ?? '', en: inEnglish.get(id) ?? '' },
    }));
}

/** Errors of the lints in both languages; what is missing is told apart, so the text is not judged as a whole. */
async function errorsIn(scope: QueryScope, { documents }: LiveFacts): Promise<FieldError[]> {
  const facts = await lintFactsOf(scope);
  const at = { changedAt: scope.now, on: scope.now, facts, whole: false };
  return (['de', 'en'] as const).flatMap((language) =>
    findInSentences(documents[language], at)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ id, sentence, message }) => ({
        field: `lints.${sentence ?? id}`,
        problem: 'noticeLintError' as const,
        value: message,
      })),
  );
}

/** The moment from which it applies: the beginning of a day to come, or now. @throws DomainError invalid on `validOn` */
export async function momentOf({ tx, now }: QueryScope, validOn: string | undefined): Promise<Date> {
  if (validOn === undefined) return now;
  const today = calendarDay(now);
  if (validOn < today) throw fieldError('validOn', 'inThePast');
  if (validOn === today) return now;
  const { rows } = await sql<{ at: Date }>`select ${dayStart(validOn)} as at`.execute(tx);
  return rows[0]!.at;
}

/**
 * Publishes the notice as it is configured now as the next version. What is in force already is answered with that version.
 * @throws DomainError invalid with a field for each missing item, untrue sentence and error of the lints, and on `validOn`;
 * conflict while another version waits for its day
 */
export async function publishDraft(scope: CommandScope, how: Pick<PublishNotice, 'validOn'>): Promise<Published> {
  await lockNotice(scope);
  return publishFrom(scope, (await readLiveFacts(scope)).live, how);
}

interface Published {
  version: NoticeVersion;
  draft: Draft;
}

/** The same from facts that were read already, under the lock. */
export async function publishFrom(
  scope: CommandScope,
  live: LiveFacts,
  { validOn }: Pick<PublishNotice, 'validOn'> = {},
): Promise<Published> {
  const { tx, tenantId, now, actor } = scope;
  const draft = await draftOf(scope, live);
  const { documents, sha256, problems } = draft;
  if (problems.length > 0) throw new DomainError('invalid', { fields: problems });
  scope.audit({ objectKind: 'noticeVersion', objectId: null, fields: ['version'] });
  if (await findPending(scope)) throw fieldError('version', 'noticePending');
  const inForce = await findVersion(scope, {}, 'de');
  if (inForce && inForce.facts.sha256.de === sha256.de && inForce.facts.sha256.en === sha256.en)
    return { version: inForce.facts, draft };
  const { last } = await tx
    .selectFrom('noticeVersions')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('tenantId', '=', tenantId)
    .executeTakeFirstOrThrow();
  const row = {
    version: (last ?? 0) + 1,
    validFrom: await momentOf(scope, validOn),
    publishedAt: now,
    sha256De: sha256.de,
    sha256En: sha256.en,
  };
  await tx
    .insertInto('noticeVersions')
    .values({
      tenantId,
      ...row,
      documentDe: JSON.stringify(documents.de),
      documentEn: JSON.stringify(documents.en),
      publishedBy: actor.kind === 'agent' ? actor.id : null,
    })
    .execute();
  return { version: toVersion(row), draft };
}
