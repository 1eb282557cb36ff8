import { randomUUID } from 'node:crypto';
import type { ConsentChannel, Language } from '@redlich/contract';
import { fieldError, type CommandScope } from '../kernel/index.ts';

interface Given {
  customerId: string;
  purposeId: string;
  /** What was read; the current words where staff notes what was said. */
  version?: number;
  channel: ConsentChannel;
  language: Language;
  note?: string;
}

/**
 * Records a consent. One in force for the same words stays as it is; one for earlier words ends and the new one takes its
 * place. Of two at once the second waits. A visitor's does not count before it is confirmed.
 * @returns the new consent's id; undefined where nothing new was given
 * @throws DomainError invalid on `purposeId`: not here or not asked for any more; conflict on `version`: the words changed
 */
export async function give(scope: CommandScope, given: Given): Promise<string | undefined> {
  const { tx, tenantId, now, actor } = scope;
  const { customerId, purposeId, channel, language, note = '' } = given;
  const purpose = await tx
    .selectFrom('consentPurposes')
    .select(['currentVersion', 'archivedAt'])
    .where('tenantId', '=', tenantId)
    .where('consentPurposeId', '=', purposeId)
    .forUpdate()
    .executeTakeFirst();
  if (!purpose || purpose.archivedAt !== null) throw fieldError('purposeId', 'unknown');
  if (given.version !== undefined && given.version !== purpose.currentVersion)
    throw fieldError('version', 'wordsChanged');
  const open = await tx
    .selectFrom('consents')
    .select(['consentId', 'textVersion', 'confirmedAt'])
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('consentPurposeId', '=', purposeId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  const claimed = channel === 'visitorForm';
  // What somebody types into a form on the web does not touch what its owner decided.
  if (open?.confirmedAt && (claimed || open.textVersion === purpose.currentVersion)) return undefined;
  if (open?.confirmedAt) {
    await tx
      .updateTable('consents')
      .set({ withdrawnAt: now, withdrawnChannel: 'renewed' })
      .where('tenantId', '=', tenantId)
      .where('consentId', '=', open.consentId)
      .execute();
  } else if (open) {
    await tx.deleteFrom('consents').where('tenantId', '=', tenantId).where('consentId', '=', open.consentId).execute();
  }
  const consentId = randomUUID();
  await tx
    .insertInto('consents')
    .values({
      tenantId,
      consentId,
      consentPurposeId: purposeId,
      textVersion: purpose.currentVersion,
      language,
      customerId,
      givenAt: now,
      givenChannel: channel,
      givenNote: note,
      givenBy: actor.kind === 'agent' ? actor.id : null,
      confirmedAt: claimed ? null : now,
    })
    .execute();
  scope.audit({ objectKind: 'consent', objectId: consentId, fields: ['givenAt'] });
  return consentId;
}
