import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import MailComposer from 'nodemailer/lib/mail-composer';
import { composerOptions } from './outgoing-message.ts';
import type { Envelope, OutgoingMessage } from './outgoing-message.ts';

/** What the file beside a message says, so that a list need not read messages. */
export interface OutboxNote {
  at: string;
  envelope: Envelope;
  from: string;
  fromName: string;
  to: string[];
  subject: string;
  messageId: string;
  inReplyTo: string | null;
  references: string[];
}

/** Makes the folder, or throws. */
export async function prepareOutbox(dir: string): Promise<void> {
  await mkdir(path.join(dir, '.incoming'), { recursive: true });
}

const prepared = new Set<string>();

/**
 * Writes the message as `<UTC time>-<id>.eml` (RFC 5322, CRLF) and an `OutboxNote` as `.json` beside it; names sort by time.
 * The .eml appears last and wholly, so whoever finds it finds the note too. Returns the name without ending.
 */
export async function writeToOutbox(
  dir: string,
  message: OutgoingMessage,
  envelope: Envelope,
  signal?: AbortSignal,
): Promise<string> {
  if (!prepared.has(dir)) await prepareOutbox(dir);
  prepared.add(dir);
  const at = new Date();
  const name = `${at.toISOString().replace(/[-:.]/g, '')}-${randomBytes(6).toString('hex')}`;
  const temporary = path.join(dir, '.incoming', name);
  try {
    const bytes = new MailComposer(composerOptions(message)).compile().createReadStream();
    await pipeline(bytes, createWriteStream(temporary, { flags: 'wx', flush: true }), { ...(signal && { signal }) });
    await writeFile(path.join(dir, `${name}.json`), JSON.stringify(note(message, envelope, at)), { flush: true });
    await rename(temporary, path.join(dir, `${name}.eml`));
  } catch (error) {
    // The folder may have been taken away: the next message makes it anew.
    prepared.delete(dir);
    await rm(temporary, { force: true });
    await rm(path.join(dir, `${name}.json`), { force: true });
    throw error;
  }
  return name;
}

const note = (message: OutgoingMessage, envelope: Envelope, at: Date): OutboxNote => ({
  at: at.toISOString(),
  envelope,
  from: message.from.address,
  fromName: message.from.name ?? '',
  to: message.to.map(({ address }) => address),
  subject: message.subject,
  messageId: message.messageId,
  inReplyTo: message.inReplyTo ?? null,
  references: message.references ?? [],
});
