import type { Brand, ImageSet } from '@redlich/contract';
import { query, type QueryScope } from '../kernel/index.ts';
import type { Size, StoredKind } from './images.ts';

type Reading = Pick<QueryScope, 'tx' | 'tenantId'>;

/** The tenant's row, or what holds as long as there is none. */
export async function readRow({ tx, tenantId }: Reading) {
  const row = await tx.selectFrom('brandings').selectAll().where('tenantId', '=', tenantId).executeTakeFirst();
  return {
    colour: row?.colour ?? null,
    accent: row?.accent ?? null,
    showsName: row?.showsName ?? true,
    greeting: {
      de: { title: row?.greetingTitleDe ?? '', text: row?.greetingTextDe ?? '' },
      en: { title: row?.greetingTitleEn ?? '', text: row?.greetingTextEn ?? '' },
    },
    identity: {
      senderPattern: row?.senderPattern ?? '',
      signature: { de: row?.signatureDe ?? '', en: row?.signatureEn ?? '' },
    },
  };
}

export async function readImages({ tx, tenantId }: Reading): Promise<Partial<Record<StoredKind, ImageSet>>> {
  const rows = await tx
    .selectFrom('brandingImages as i')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'i.tenantId').onRef('b.blobId', '=', 'i.blobId'))
    .select(['i.kind', 'i.size', 'i.width', 'i.height', 'b.sha256'])
    .where('i.tenantId', '=', tenantId)
    .execute();
  const found: Partial<Record<StoredKind, Partial<ImageSet>>> = {};
  for (const { kind, size, ...image } of rows) (found[kind as StoredKind] ??= {})[size as Size] = image;
  // The three sizes of a kind are written together.
  return found as Partial<Record<StoredKind, ImageSet>>;
}

/** What every page of a desk is dressed in. */
export async function readBrand(scope: Reading): Promise<Brand> {
  const [row, images] = await Promise.all([readRow(scope), readImages(scope)]);
  const { colour, accent, showsName, greeting } = row;
  return {
    colours: colour === null ? null : { colour, accent },
    showsName,
    logo: images.logo ?? null,
    logoDark: images.logoDark ?? null,
    icon: images.icon ?? images.logoIcon ?? null,
    greeting,
  };
}

/** For anybody who sees the desk's pages. */
export const getBrand = query('tenant.get', (scope, _: void) => readBrand(scope));
