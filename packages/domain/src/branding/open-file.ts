import type { Blob } from '../files/index.ts';
import { notFound, query, type QueryScope } from '../kernel/index.ts';

/** An image of this tenant's branding by its content. @throws DomainError notFound for any other file, its own too */
export const openBrandFile = query('branding.open-file', async (scope, { sha256 }: { sha256: string }) => {
  const blob = await ofBranding(scope).where('b.sha256', '=', sha256).executeTakeFirst();
  if (!blob) throw notFound('brand file');
  return blob;
});

/** The logo for mails, which are written on white; undefined without one. */
export const findMailLogo = (
  scope: Pick<QueryScope, 'tx' | 'tenantId'>,
): Promise<(Blob & { width: number; height: number }) | undefined> =>
  ofBranding(scope).where('i.kind', '=', 'logo').where('i.size', '=', 'medium').executeTakeFirst();

const ofBranding = ({ tx, tenantId }: Pick<QueryScope, 'tx' | 'tenantId'>) =>
  tx
    .selectFrom('brandingImages as i')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'i.tenantId').onRef('b.blobId', '=', 'i.blobId'))
    .select(['b.blobId', 'b.sha256', 'b.bytes', 'i.width', 'i.height'])
    .where('i.tenantId', '=', tenantId)
    .limit(1);
