import { randomUUID } from 'node:crypto';
import { acceptMail, findChannelByAddress, refusesMail, type Ports } from '@redlich/domain';
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
    async accept(recipient) {
      const channel = await findChannelByAddress(ports.db, recipient);
      return channel !== undefined && !(await refusesMail(ports.db, channel.tenantId));
    },
    store: ({ envelope, raw }) => acceptMail(ports, { envelope, raw }, randomUUID()),
  });
}
