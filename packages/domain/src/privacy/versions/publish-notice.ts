import { sql } from 'kysely';
import type { NoticeVersion } from '@redlich/contract';
import { command, DomainError, type CommandScope, type FieldError, type QueryScope } from '../../kernel/index.ts';
import { checkDocument } from '../controls/check-document.ts';
import type { LiveFacts } from '../controls/live-facts.ts';
import { readLiveFacts } from '../controls/read-live-facts.ts';
import { hashOf } from '../notice/hash.ts';
import { missingItems } from '../notice/required-items.ts';
import { sentencesOf } from '../notice/sentences.ts';
import { findVersion, toVersion } from './read-versions.ts';

/** Of one tenant: two publications at once would make the same number, two changes at once could contradict each other. */
export async function lockNotice({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${tenantId}`}, 4712))`.execute(tx);
}

/** Why what is configured now cannot be published: each item of Art. 13 and 14 that is missing, each sentence that is untrue. Pure. */
export function obstaclesOf(live: LiveFacts): FieldError[] {
  const { documents, facts } = live;
  const inEnglish = new Map(sentencesOf(documents.en).map(({ id, text }) => [id, text]));
  const english = missingItems(documents.en, facts.registers);
  const missing = missingItems(documents.de, facts.registers).map(({ id, article, name }, at) => ({
    field: `missing.${id}`,
    problem: 'noticeItemMissing' as const,
    value: { de: `${article}, ${name}`, en: `${english[at]?.article}, ${english[at]?.name}` },
  }));
  const contradicted = checkDocument(documents.de, live)
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ id }) => ({
      field: `sentences.${id}`,
      problem: 'noticeSentenceUntrue' as const,
      value: { de: sentencesOf(documents.de).find((one) => one.id === id)?.text ?? '', en: inEnglish.get(id) ?? '' },
    }));
  return [...missing, ...contradicted];
}

/**
 * Adds what is configured now as the next version, unless it is the newest one already.
 * @throws DomainError invalid with a field for each obstacle
 */
export async function publishFrom(scope: CommandScope, live: LiveFacts): Promise<NoticeVersion> {
  const { tx, tenantId, now, actor } = scope;
  const { documents } = live;
  const obstacles = obstaclesOf(live);
  if (obstacles.length > 0) throw new DomainError('invalid', { fields: obstacles });

  const newest = await findVersion(scope, {}, 'de');
  const sha256 = { de: hashOf(documents.de), en: hashOf(documents.en) };
  scope.audit({ objectKind: 'noticeVersion', objectId: null, fields: ['version'] });
  if (newest && newest.facts.sha256.de === sha256.de && newest.facts.sha256.en === sha256.en) return newest.facts;
  const row = {
    version: (newest?.facts.version ?? 0) + 1,
    validFrom: now,
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
  return toVersion(row);
}

/**
 * Publishes the notice as it is configured now, in both languages, as the next version; it is in force at once. Publishing
 * what is published already changes nothing and answers with that version.
 * @throws DomainError invalid with a field for each item of Art. 13 and 14 that is missing, and for each sentence that is contradicted
 */
export const publishNotice = command('notice.publish', async (scope, _: void): Promise<NoticeVersion> => {
  await lockNotice(scope);
  return publishFrom(scope, (await readLiveFacts(scope)).live);
});
