import { findMailLogo, readBrand } from '../branding/index.ts';
import { blobKey, type Blob } from '../files/index.ts';
import { originOf, type QueryScope, type Scope } from '../kernel/index.ts';
import { findPrimaryHost } from '../tenants/index.ts';
import type { OutgoingFile } from './deliver-article.ts';
import type { LetterLook } from './letter.ts';

export type Look = LetterLook & { logoBlob: Blob | null };

/** How the tenant's mails look at this moment. */
export async function readLook(scope: QueryScope): Promise<Look> {
  const { tx, tenantId, ports } = scope;
  const tenant = tx.selectFrom('tenants').select('name').where('tenantId', '=', tenantId);
  const [{ name }, host, { colours }, logo] = await Promise.all([
    tenant.executeTakeFirstOrThrow(),
    findPrimaryHost(scope),
    readBrand(scope),
    findMailLogo(scope),
  ]);
  return {
    tenantName: name,
    noticeUrl: `${originOf(ports.site, host)}/privacy`,
    colours,
    logo: logo
      ? {
          contentId: `logo.${logo.sha256.slice(0, 16)}@${ports.site.platformDomain}`,
          // The image has twice the pixels that it is shown with.
          width: Math.ceil(logo.width / 2),
          height: Math.ceil(logo.height / 2),
        }
      : null,
    logoBlob: logo ?? null,
  };
}

/** The parts that the look brings along. */
export function filesOfLook({ ports, tenantId }: Scope, { logo, logoBlob }: Look): OutgoingFile[] {
  if (!logo || !logoBlob) return [];
  const open = async () => {
    const stored = await ports.files.open(blobKey(tenantId, logoBlob));
    if (!stored) throw new Error(`blob ${logoBlob.blobId} has no file in the store`);
    return stored.stream;
  };
  return [{ fileName: 'logo.png', contentType: 'image/png', contentId: logo.contentId, open }];
}
