import type { ConsentPurposeDetail, CreateConsentPurpose, UpdateConsentPurpose } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, notFound, type CommandScope } from '../kernel/index.ts';
import { readPurpose } from './purposes.ts';

type NewText = Pick<CreateConsentPurpose, 'name' | 'text'> & { consentPurposeId: string; version: number };

export async function insertText({ tx, tenantId, now }: CommandScope, { name, text, ...ids }: NewText): Promise<void> {
  const words = { nameDe: name.de, nameEn: name.en, textDe: text.de, textEn: text.en };
  await tx
    .insertInto('consentTexts')
    .values({ tenantId, ...ids, ...words, createdAt: now })
    .execute();
}

/**
 * Changes a purpose. Other words make a new version; who gave consent to the earlier ones gave it to those. Two changes at
 * once wait for each other.
 * @throws DomainError notFound; invalid on `archived` while no purpose of the register takes consents
 */
export const updateConsentPurpose = command(
  'consent-purpose.update',
  async (scope, { id, ...change }: UpdateConsentPurpose & { id: string }): Promise<ConsentPurposeDetail> => {
    const { tx, tenantId, now } = scope;
    const locked = await tx
      .selectFrom('consentPurposes')
      .select('archivedAt')
      .where('tenantId', '=', tenantId)
      .where('consentPurposeId', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!locked) throw notFound('consent purpose');
    if (locked.archivedAt !== null && change.archived === false) await requireActivity(scope, 'consents', 'archived');
    const known = await readPurpose(scope, id);
    const name = change.name ?? known.name;
    const text = change.text ?? known.text;
    const reworded = !same(name, known.name) || !same(text, known.text);
    const version = reworded ? known.version + 1 : known.version;
    if (reworded) await insertText(scope, { consentPurposeId: id, version, name, text });
    const { archived = locked.archivedAt !== null, offeredToVisitors = known.offeredToVisitors } = change;
    await tx
      .updateTable('consentPurposes')
      .set({
        currentVersion: version,
        offeredToVisitors,
        archivedAt: archived ? (locked.archivedAt ?? now) : null,
      })
      .where('tenantId', '=', tenantId)
      .where('consentPurposeId', '=', id)
      .execute();
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    scope.audit({ objectKind: 'consentPurpose', objectId: id, fields });
    return readPurpose(scope, id);
  },
);

const same = (a: { de: string; en: string }, b: { de: string; en: string }) => a.de === b.de && a.en === b.en;
