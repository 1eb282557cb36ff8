import { open } from 'node:fs/promises';
import type { ParsedMail } from './parsed-mail.ts';

/** Parts of a report that name the mail it is about (RFC 3462, 3464, 6533). */
const telling =
  /^(message\/(global-)?delivery-status|message\/(global|rfc822)|message\/global-headers|text\/rfc822-headers)$/;
const readMax = 64 * 1024;

export interface DeliveryReport {
  /** Message-IDs that look like ours, without what stands behind them. */
  ids: string[];
  /** What the other server said where it gave up; null: it goes on trying. */
  failure: string | null;
}

/** The beginning of each part that tells something: enough for the headers. */
async function readParts({ attachments }: ParsedMail): Promise<{ contentType: string; text: string }[]> {
  const parts = [];
  for (const { contentType, path } of attachments.filter((file) => telling.test(file.contentType)).slice(0, 5)) {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(readMax), 0, readMax, 0);
      parts.push({ contentType, text: buffer.toString('utf8', 0, bytesRead) });
    } finally {
      await file.close();
    }
  }
  return parts;
}

const ours = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\s]+>/g;

/** What a report on delivery says; undefined for every other mail. */
export async function readDeliveryReport(mail: ParsedMail): Promise<DeliveryReport | undefined> {
  if (!mail.isReport) return undefined;
  const parts = await readParts(mail);
  const status = parts
    .find(({ contentType }) => contentType.endsWith('delivery-status'))
    ?.text.replace(/\r?\n[ \t]+/g, ' ');
  if (status === undefined) return undefined;
  const named = [...parts.map(({ text }) => text), mail.inReplyTo.join(' '), mail.references.join(' ')].join('\n');
  const ids = [...new Set([...named.matchAll(ours)].map(([, id]) => id!))].slice(0, 20);
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(status)?.[1]?.trim();
  if (field('Action')?.toLowerCase() !== 'failed') return { ids, failure: null };
  const said = field('Diagnostic-Code')?.replace(/^[\w-]+;\s*/, '');
  return { ids, failure: storable(said || field('Status') || 'failed') };
}

/** On one line, and nothing that PostgreSQL cannot store. */
const storable = (text: string) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, 500);
