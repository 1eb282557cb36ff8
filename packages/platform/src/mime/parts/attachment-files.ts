import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { limits } from '../limits.ts';
import type { MailAttachment } from '../parsed-mail.ts';
import { attachmentName } from './attachment-name.ts';
import { uniqueNames } from './file-name.ts';
import { contentId } from './mail-body.ts';
import type { Part } from './mime-tree.ts';
import { fileBytes } from './transfer-decoding.ts';

/** Writes attachments to `<filePrefix>0`, `<filePrefix>1`, …: no name from a mail ever becomes a path. */
export function attachmentWriter(filePrefix: string) {
  const written: MailAttachment[] = [];
  const unique = uniqueNames();
  let omitted = 0;

  function write(bytes: Buffer, about: Omit<MailAttachment, 'path' | 'bytes' | 'sha256'>) {
    if (written.length >= limits.attachmentsMax) return void omitted++;
    const place = filePrefix + written.length;
    writeFileSync(place, bytes, { flag: 'wx', mode: 0o600 });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    written.push({ path: place, bytes: bytes.length, sha256, ...about, fileName: unique(about.fileName) });
  }

  return {
    /** `cid` overrides the part's own Content-ID. */
    addPart(part: Part, hints: readonly string[], cid = contentId(part)) {
      write(fileBytes(part.body, part.encoding), {
        fileName: attachmentName(part, hints),
        contentType: part.type.value.length <= 120 ? part.type.value : 'application/octet-stream',
        ...(cid && { contentId: cid }),
        disposition: part.disposition.value === 'inline' || (cid && !part.disposition.value) ? 'inline' : 'attachment',
      });
    },
    addText(text: string, fileName: string, contentType: string) {
      write(Buffer.from(text), { fileName, contentType, disposition: 'attachment' });
    },
    result: () => ({ attachments: written, omittedAttachments: omitted }),
  };
}
