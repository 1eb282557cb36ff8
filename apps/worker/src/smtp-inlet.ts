import { randomUUID } from 'node:crypto';
import { acceptMail, findChannelByAddress, type Ports } from '@redlich/domain';
import type { Logger } from '@redlich/platform/logger';
import { startInlet, type SmtpInlet } from '@redlich/platform/smtp';

export const mailBytesMax = 40_000_000;

interface InletOptions {
  ports: Ports;
  host: string;
  port: number;
  spoolDir: string;
  log: Logger;
}

/** Mail for any channel of any tenant; 250 is answered once the raw message and its row are durable. */
export function startMailInlet({ ports, ...settings }: InletOptions): Promise<SmtpInlet> {
  return startInlet({
    ...settings,
    bytesMax: mailBytesMax,
    accept: async (recipient) => (await findChannelByAddress(ports.db, recipient)) !== undefined,
    store: ({ envelope, raw }) => acceptMail(ports, { envelope, raw }, randomUUID()),
  });
}
