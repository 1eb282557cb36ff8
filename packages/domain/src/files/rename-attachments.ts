import { sql } from 'kysely';
import type { CommandScope, QueryScope } from '../kernel/index.ts';

/** What the files of articles are called, in their order. */
export const readFileNames = ({ tx, tenantId }: QueryScope, articleIds: readonly string[]) =>
  tx
    .selectFrom('attachments')
    .select(['attachmentId', 'articleId', 'fileName', 'contentId'])
    .where('tenantId', '=', tenantId)
    .where(sql<boolean>`article_id = any(${[...articleIds]}::uuid[])`)
    .orderBy('position')
    .execute();

/** Calls a file something else; what is in it stays. */
export async function renameAttachment(
  { tx, tenantId }: CommandScope,
  { attachmentId, ...names }: { attachmentId: string; fileName: string; contentId: string | null },
): Promise<void> {
  await tx
    .updateTable('attachments')
    .set(names)
    .where('tenantId', '=', tenantId)
    .where('attachmentId', '=', attachmentId)
    .execute();
}
