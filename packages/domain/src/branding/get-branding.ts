import type { Branding } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import { readBrand, readImages, readRow } from './read-brand.ts';

export async function readBranding(scope: QueryScope): Promise<Branding> {
  const { tx, tenantId } = scope;
  const [brand, images, { identity }, queues] = await Promise.all([
    readBrand(scope),
    readImages(scope),
    readRow(scope),
    tx
      .selectFrom('queues as q')
      .leftJoin('queueIdentities as i', (join) =>
        join.onRef('i.tenantId', '=', 'q.tenantId').onRef('i.queueId', '=', 'q.queueId'),
      )
      .select(['q.queueId as id', 'q.name', 'i.senderPattern', 'i.signatureDe', 'i.signatureEn'])
      .where('q.tenantId', '=', tenantId)
      .orderBy('q.position')
      .orderBy('q.nameKey')
      .execute(),
  ]);
  return {
    ...brand,
    hasOwnIcon: images.icon !== undefined,
    identity,
    queues: queues.map(({ id, name, senderPattern, signatureDe, signatureEn }) => ({
      id,
      name,
      senderPattern,
      signature: signatureDe === null || signatureEn === null ? null : { de: signatureDe, en: signatureEn },
    })),
  };
}

/** How the desk looks and how it signs. */
export const getBranding = query('branding.get', (scope, _: void) => readBranding(scope));
