import { randomUUID } from 'node:crypto';
import type { OwnSentence, OwnSentenceInput } from '@redlich/contract';
import { command, fieldError, notFound } from '../../kernel/index.ts';
import { placeholderIn } from './placeholders.ts';
import { isSection } from './set-shape.ts';

const sentencesMax = 100;
const fields = ['section', 'text'];

function toColumns({ section, text }: OwnSentenceInput) {
  if (!isSection(section)) throw fieldError('section', 'unknown');
  for (const language of ['de', 'en'] as const) {
    const open = placeholderIn(text[language]);
    if (open !== undefined) throw fieldError(`text.${language}`, 'noticePlaceholder', open);
  }
  return { section, textDe: text.de, textEn: text.en };
}

/**
 * A statement of the controller at the end of a section. Errors of the lints do not keep it from being saved; they keep
 * the notice from being published.
 * @throws DomainError invalid on `section`, on `text` when something was left to be filled in; conflict beyond a hundred
 */
export const createOwnSentence = command(
  'notice.create-sentence',
  async (scope, input: OwnSentenceInput): Promise<OwnSentence> => {
    const { tx, tenantId, now } = scope;
    const columns = toColumns(input);
    const { count } = await tx
      .selectFrom('ownSentences')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('tenantId', '=', tenantId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= sentencesMax) throw fieldError('section', 'tooManySentences');
    const id = randomUUID();
    await tx
      .insertInto('ownSentences')
      .values({ tenantId, ownSentenceId: id, ...columns, createdAt: now, changedAt: now })
      .execute();
    scope.audit({ objectKind: 'ownSentence', objectId: id, fields });
    return { id, ...input };
  },
);

/** @throws DomainError notFound, and as for a new one */
export const updateOwnSentence = command(
  'notice.update-sentence',
  async (scope, { id, ...input }: OwnSentenceInput & { id: string }): Promise<OwnSentence> => {
    const changed = await scope.tx
      .updateTable('ownSentences')
      .set({ ...toColumns(input), changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('ownSentenceId', '=', id)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) throw notFound('own sentence');
    scope.audit({ objectKind: 'ownSentence', objectId: id, fields });
    return { id, ...input };
  },
);

/** @throws DomainError notFound */
export const deleteOwnSentence = command('notice.delete-sentence', async (scope, { id }: { id: string }) => {
  const gone = await scope.tx
    .deleteFrom('ownSentences')
    .where('tenantId', '=', scope.tenantId)
    .where('ownSentenceId', '=', id)
    .executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) throw notFound('own sentence');
  scope.audit({ objectKind: 'ownSentence', objectId: id });
});
