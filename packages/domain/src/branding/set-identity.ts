import type { Branding, Identity, QueueIdentity } from '@redlich/contract';
import { command, isForeignKeyViolation, notFound } from '../kernel/index.ts';
import { readBranding } from './get-branding.ts';
import { checkPlaceholders } from './placeholders.ts';
import { senderPlaceholders } from './sender-name.ts';
import { signaturePlaceholders } from './signature.ts';
import { writeRow } from './write-row.ts';

function check({ senderPattern, signature }: QueueIdentity): void {
  checkPlaceholders('senderPattern', senderPattern ?? '', senderPlaceholders);
  for (const language of ['de', 'en'] as const)
    checkPlaceholders(`signature.${language}`, signature?.[language] ?? '', signaturePlaceholders);
}

/**
 * Sets the sender's name and the signature of replies; those that wait to be sent take the new ones.
 * @throws DomainError invalid on `senderPattern`, `signature.de` or `signature.en`, naming an unknown placeholder
 */
export const setIdentity = command('branding.set', async (scope, input: Identity): Promise<Branding> => {
  check(input);
  const { senderPattern, signature } = input;
  await writeRow(scope, { senderPattern, signatureDe: signature.de, signatureEn: signature.en });
  scope.audit({ objectKind: 'branding', objectId: null, fields: ['senderPattern', 'signature'] });
  return readBranding(scope);
});

/**
 * Sets them otherwise for one queue; null: as the tenant has it.
 * @throws DomainError notFound; invalid as `setIdentity`
 */
export const setQueueIdentity = command(
  'branding.set',
  async (scope, { id, ...input }: QueueIdentity & { id: string }): Promise<Branding> => {
    check(input);
    const { tx, tenantId, now } = scope;
    const values = {
      senderPattern: input.senderPattern,
      signatureDe: input.signature?.de ?? null,
      signatureEn: input.signature?.en ?? null,
      changedAt: now,
    };
    await tx
      .insertInto('queueIdentities')
      .values({ tenantId, queueId: id, ...values })
      .onConflict((conflict) => conflict.columns(['tenantId', 'queueId']).doUpdateSet(values))
      .execute()
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error) ? notFound('queue') : error;
      });
    scope.audit({ objectKind: 'queue', objectId: id, fields: ['senderPattern', 'signature'] });
    return readBranding(scope);
  },
);
