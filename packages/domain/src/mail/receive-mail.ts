import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { query, type Scope } from '../kernel/index.ts';
import { blobKey, ensureBlob, isRasterImage, type Blob, type NewAttachment } from '../files/index.ts';
import { isMailHeld } from '../tenants/index.ts';
import { bodiesOf, senderOf } from './incoming-mail.ts';
import { fileDataRequest } from './file-data-request.ts';
import { fileMail, type MailToFile } from './file-mail.ts';
import type { MailReader, ParsedMail } from './parsed-mail.ts';
import { screenMail } from './screen-mail.ts';
import { settleReport } from './settle-report.ts';

const findWaiting = query('mail.receive', ({ tx, tenantId }, { incomingMailId }: { incomingMailId: string }) =>
  tx
    .selectFrom('incomingMails as m')
    .innerJoin('blobs as b', (join) => join.onRef('b.tenantId', '=', 'm.tenantId').onRef('b.blobId', '=', 'm.blobId'))
    .innerJoin('tenants as n', 'n.tenantId', 'm.tenantId')
    .select(['m.envelopeFrom', 'b.blobId', 'b.sha256', 'b.bytes'])
    .select((eb) => eb.or([eb('n.suspendedAt', 'is not', null), eb('n.closingAt', 'is not', null)]).as('isHeld'))
    .where('m.tenantId', '=', tenantId)
    .where('m.incomingMailId', '=', incomingMailId)
    .where('m.state', '=', 'received')
    .executeTakeFirst(),
);

/**
 * Turns an accepted message into a ticket, an article, or a request of a data subject; the job `mail.receive`. Safe to run twice and on two workers: the
 * second finds the message done. A message that cannot be read becomes a ticket with the raw file attached.
 */
export async function receiveMail(scope: Scope, reader: MailReader, incomingMailId: string): Promise<void> {
  const mail = await findWaiting(scope, { incomingMailId });
  // A suspended or leaving tenant's mail stays as it came; the release puts it to work.
  if (!mail || (mail.isHeld && (await isMailHeld(scope)))) return;
  const directory = await mkdtemp(path.join(tmpdir(), 'redlich-mail-'));
  try {
    const rawPath = path.join(directory, 'raw.eml');
    await fetchBlob(scope, mail, rawPath);
    const read = await reader.read(rawPath);
    const raw = { blobId: mail.blobId, fileName: 'nachricht.eml', contentType: 'message/rfc822', bytes: mail.bytes };
    const known = { incomingMailId, sender: senderOf(read, mail.envelopeFrom), subject: read.subject };
    if (read.kind === 'parsed' && (await settleReport(scope, { incomingMailId, read }))) return await read.dispose();
    if (read.kind === 'parsed' && (await fileDataRequest(scope, { ...known, read }))) return await read.dispose();
    if ((await screenMail(scope, { ...known, read })) === 'held') {
      if (read.kind === 'parsed') await read.dispose();
      return;
    }
    if (read.kind === 'unparsed') await fileMail(scope, { ...known, unparsed: read.reason, attachments: [raw] });
    else await fileParsed(scope, reader, known, read, raw).finally(read.dispose);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function fileParsed(
  scope: Scope,
  reader: MailReader,
  known: Pick<MailToFile, 'incomingMailId' | 'sender' | 'subject'>,
  parsed: ParsedMail,
  raw: NewAttachment,
): Promise<void> {
  const bodies = bodiesOf(parsed, reader.sanitize, isRasterImage);
  const attachments: NewAttachment[] = [];
  for (const file of bodies.attachments) {
    const { blobId } = await ensureBlob(scope, file);
    attachments.push({ ...file, blobId });
  }
  if (parsed.omittedAttachments > 0) attachments.push(raw);
  await fileMail(scope, { ...known, parsed, ...bodies, attachments });
}

async function fetchBlob({ ports, tenantId }: Scope, blob: Blob, target: string): Promise<void> {
  const file = await ports.files.open(blobKey(tenantId, blob));
  if (!file) throw new Error(`blob ${blob.blobId} has no file in the store`);
  await pipeline(file.stream, createWriteStream(target));
}
