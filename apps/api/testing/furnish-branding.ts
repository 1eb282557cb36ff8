import { withTenant } from '@redlich/db';
import { setGreeting, setIdentity, setLook, setQueueIdentity, type Ports } from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** Colours, words and an image, whose file is one that is there already. */
export async function furnishBranding(ports: Ports, tenant: TestTenant, canary: string): Promise<void> {
  const { tenantId, as, queueId } = tenant;
  await setLook(as.admin, { colours: { colour: '#00407a', accent: null }, showsName: true });
  const words = { title: `${canary} Titel`, text: `${canary} Gruß` };
  await setGreeting(as.admin, { de: words, en: words });
  const identity = { senderPattern: `${canary} {agent}`, signature: { de: `${canary} Gruß`, en: '' } };
  await setIdentity(as.admin, identity);
  await setQueueIdentity(as.admin, { id: queueId, ...identity });
  await withTenant(ports.db, tenantId, async (tx) => {
    const { blobId } = await tx
      .selectFrom('blobs')
      .select('blobId')
      .where('tenantId', '=', tenantId)
      .limit(1)
      .executeTakeFirstOrThrow();
    const row = { tenantId, kind: 'logo', blobId, width: 80, height: 40 };
    await tx
      .insertInto('brandingImages')
      .values(['small', 'medium', 'large'].map((size) => ({ ...row, size })))
      .execute();
  });
}
