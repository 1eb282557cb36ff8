import { randomUUID } from 'node:crypto';
import type { CreateRecipient, Recipient, RecipientInput } from '@redlich/contract';
import { releaseBlobs } from '../files/index.ts';
import { calendarDay, command, fieldError, notFound, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { isInEea } from '../law/index.ts';
import { hasPromisedAnnouncements } from './promised-announcements.ts';
import { lockRecipient, readRecipient } from './recipient-rows.ts';

/** Decision (EU) 2021/914 applies from here on; what is older is repealed. */
const clausesFrom = '2021-06-27';

/** GDPR Art. 13(1)(f): a transfer outside the EEA needs what allows it, and that has to be in force; inside there is none. */
function transferOf(input: RecipientInput, today: string) {
  if (isInEea(input.country)) return { transferMechanism: null, dpfCheckedOn: null, clausesOn: null };
  const { transferMechanism, dpfCheckedOn = null, clausesOn = null } = input;
  if (!transferMechanism) throw fieldError('transferMechanism', 'mechanismMissing');
  if (transferMechanism === 'scc' && clausesOn === null) throw fieldError('clausesOn', 'clausesUndated');
  if (transferMechanism === 'scc' && clausesOn! < clausesFrom) throw fieldError('clausesOn', 'clausesRepealed');
  if (transferMechanism === 'dpf' && dpfCheckedOn !== null && dpfCheckedOn > today)
    throw fieldError('dpfCheckedOn', 'inTheFuture');
  return {
    transferMechanism,
    dpfCheckedOn: transferMechanism === 'dpf' ? dpfCheckedOn : null,
    clausesOn: transferMechanism === 'scc' ? clausesOn : null,
  };
}

const toColumns = (input: RecipientInput, now: Date) => ({
  name: input.name,
  category: input.category ?? 'other',
  role: input.role,
  purposeDe: input.purpose.de,
  purposeEn: input.purpose.en,
  country: input.country,
  dataCategories: [...new Set(input.dataCategories ?? [])].sort(),
  ...transferOf(input, calendarDay(now)),
  copyPlaceDe: input.copyPlace?.de ?? '',
  copyPlaceEn: input.copyPlace?.en ?? '',
  website: input.website ?? null,
  privacyWebsite: input.privacyWebsite ?? null,
  hosts: [...new Set(input.hosts ?? [])].sort(),
  changedAt: now,
});

const mustBeAnnounced = async (scope: QueryScope, { role, toBeAnnounced = false }: CreateRecipient) =>
  role === 'processor' && (toBeAnnounced || (await hasPromisedAnnouncements(scope)));

/** @throws DomainError invalid on `transferMechanism`, `clausesOn` or `dpfCheckedOn` */
export const createRecipient = command(
  'recipient.create',
  async (scope, input: CreateRecipient): Promise<Recipient> => {
    const recipientId = randomUUID();
    await scope.tx
      .insertInto('recipients')
      .values({
        tenantId: scope.tenantId,
        recipientId,
        ...toColumns(input, scope.now),
        needsAnnouncement: await mustBeAnnounced(scope, input),
      })
      .execute();
    scope.audit({ objectKind: 'recipient', objectId: recipientId, fields: Object.keys(input) });
    return readRecipient(scope, recipientId);
  },
);

/** What was told of one that is to come is what people could object to: it stays until the announcement is withdrawn. */
function keepsWhatWasTold(before: Recipient, input: RecipientInput): void {
  if (before.standing !== 'announced') return;
  const changed = (
    [
      ['role', before.role, input.role],
      ['name', before.name, input.name],
      ['purpose.de', before.purpose.de, input.purpose.de],
      ['purpose.en', before.purpose.en, input.purpose.en],
      ['country', before.country, input.country],
    ] as const
  ).find(([, told, now]) => told !== now);
  if (changed) throw fieldError(changed[0], 'announcedAlready');
}

/**
 * Evidence stays.
 * @throws DomainError notFound; invalid on `transferMechanism`, `clausesOn` or `dpfCheckedOn`; conflict on `role`, `name`,
 * `purpose.…` or `country` of one that is announced
 */
export const updateRecipient = command(
  'recipient.update',
  async (scope, { id, ...input }: RecipientInput & { id: string }): Promise<Recipient> => {
    await lockRecipient(scope, id);
    const before = await readRecipient(scope, id);
    keepsWhatWasTold(before, input);
    const isNew = before.role === 'controller' && (await mustBeAnnounced(scope, input));
    await scope.tx
      .updateTable('recipients')
      .set({ ...toColumns(input, scope.now), ...(isNew && { needsAnnouncement: true, activeFrom: null }) })
      .where('tenantId', '=', scope.tenantId)
      .where('recipientId', '=', id)
      .execute();
    scope.audit({ objectKind: 'recipient', objectId: id, fields: Object.keys(input) });
    return readRecipient(scope, id);
  },
);

/**
 * Its evidence goes with it, the files by job.
 * @throws DomainError notFound; conflict on `recipient` where somebody was told of it or objected: that is evidence
 */
export const deleteRecipient = command('recipient.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const { tx, tenantId } = scope;
  await refuseWhereTold(scope, id);
  const evidence = await tx
    .deleteFrom('recipientEvidence')
    .where('tenantId', '=', tenantId)
    .where('recipientId', '=', id)
    .returning('blobId')
    .execute();
  const row = await tx
    .deleteFrom('recipients')
    .where('tenantId', '=', tenantId)
    .where('recipientId', '=', id)
    .returning('recipientId')
    .executeTakeFirst();
  if (!row) throw notFound('recipient');
  await releaseBlobs(
    scope,
    evidence.map(({ blobId }) => blobId),
  );
  scope.audit({ objectKind: 'recipient', objectId: id });
});

/** What nobody was told and is withdrawn may go; everything else shows how GDPR Art. 28(2) was kept. */
async function refuseWhereTold({ tx, tenantId }: CommandScope, recipientId: string): Promise<void> {
  const { changes, objections } = await tx
    .selectFrom('subProcessorChanges as c')
    .leftJoin('subProcessorObjections as o', (join) =>
      join.onRef('o.tenantId', '=', 'c.tenantId').onRef('o.changeId', '=', 'c.changeId'),
    )
    .select((eb) => [
      eb.fn.count<number>('c.changeId').distinct().as('changes'),
      eb.fn.count<number>('o.objectionId').as('objections'),
    ])
    .where('c.tenantId', '=', tenantId)
    .where('c.recipientId', '=', recipientId)
    .where((eb) =>
      eb.or([
        eb('c.withdrawnAt', 'is', null),
        eb('c.announcementId', 'is not', null),
        eb('o.objectionId', 'is not', null),
      ]),
    )
    .executeTakeFirstOrThrow();
  if (Number(changes) > 0) throw fieldError('recipient', 'toldOf', `${changes} / ${objections}`);
}
